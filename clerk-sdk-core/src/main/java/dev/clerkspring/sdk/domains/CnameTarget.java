package dev.clerkspring.sdk.domains;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;

/**
 * A DNS record that a domain needs.
 *
 * @param host the name of the record
 * @param value where it points to
 * @param required whether the domain does not work without it
 */
@WithBuilder
public record CnameTarget(String host, String value, boolean required) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CnameTargetBuilder builder() {
        return CnameTargetBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
