package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.token.SigningKey;
import dev.clerkspring.sdk.jwks.Jwks;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Publishes the key to everybody.
 */
@RestController
public final class WellKnownController {

    private final SigningKey key;

    /**
     * Makes the controller.
     *
     * @param key what signs the tokens
     */
    public WellKnownController(SigningKey key) {
        this.key = key;
    }

    @GetMapping("/.well-known/jwks.json")
    Jwks jwks() {
        return new Jwks(List.of(key.publicKey()));
    }
}
