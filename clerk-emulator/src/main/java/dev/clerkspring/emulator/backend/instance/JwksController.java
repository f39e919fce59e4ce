package dev.clerkspring.emulator.backend.instance;

import dev.clerkspring.emulator.token.SigningKeys;
import dev.clerkspring.sdk.jwks.Jwks;
import dev.clerkspring.sdk.jwks.JwksApi;
import org.springframework.web.bind.annotation.RestController;

/**
 * Publishes the keys to the Backend API's callers.
 */
@RestController
public final class JwksController implements JwksApi {

    private final SigningKeys keys;

    /**
     * Makes the controller.
     *
     * @param keys what signs the tokens
     */
    public JwksController(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public Jwks get() {
        return keys.published();
    }
}
