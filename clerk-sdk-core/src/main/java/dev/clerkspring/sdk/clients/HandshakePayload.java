package dev.clerkspring.sdk.clients;

import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import java.util.List;

/**
 * What a handshake brought.
 *
 * @param directives cookies to set, each as a {@code Set-Cookie} header has it: secrets
 */
public record HandshakePayload(List<String> directives) {

    /**
     * Reads a missing list as an empty one.
     */
    public HandshakePayload {
        directives = Absent.orEmpty(directives);
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
