package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.token.SigningKeys;
import dev.clerkspring.sdk.jwks.Jwks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Publishes the keys to everybody.
 */
@RestController
final class WellKnownController {

    private final SigningKeys keys;

    WellKnownController(SigningKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/.well-known/jwks.json")
    Jwks jwks() {
        return keys.published();
    }
}
