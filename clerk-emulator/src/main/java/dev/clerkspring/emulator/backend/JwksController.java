package dev.clerkspring.emulator.backend;

import dev.clerkspring.emulator.token.SigningKey;
import dev.clerkspring.sdk.jwks.Jwks;
import dev.clerkspring.sdk.jwks.JwksApi;
import java.util.List;
import org.springframework.web.bind.annotation.RestController;

/**
 * Publishes the key to the Backend API's callers.
 */
@RestController
public final class JwksController implements JwksApi {

    private final SigningKey key;

    /**
     * Makes the controller.
     *
     * @param key what signs the tokens
     */
    public JwksController(SigningKey key) {
        this.key = key;
    }

    @Override
    public Jwks get() {
        return new Jwks(List.of(key.publicKey()));
    }
}
