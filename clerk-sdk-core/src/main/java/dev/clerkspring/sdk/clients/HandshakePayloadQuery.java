package dev.clerkspring.sdk.clients;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.query.QueryParameters;
import org.springframework.util.Assert;

/**
 * Which handshake.
 *
 * @param nonce its reference, from the cookie {@code __clerk_handshake_nonce}
 */
public record HandshakePayloadQuery(String nonce) implements QueryParameters {

    /**
     * Checks that what Clerk requires is there.
     */
    public HandshakePayloadQuery {
        Assert.notNull(nonce, "'nonce' must be set");
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
