package dev.clerkspring.sdk.jwks;

import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import java.util.List;

/**
 * The public keys of an instance.
 *
 * @param keys the keys
 */
public record Jwks(List<Jwk> keys) {

    /**
     * Reads a missing list as an empty one.
     */
    public Jwks {
        keys = Absent.orEmpty(keys);
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
