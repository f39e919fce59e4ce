package dev.clerkspring.sdk.machines;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to revoke a token.
 *
 * @param revocationReason why, for the application's own books
 */
@WithBuilder
public record RevokeM2mTokenRequest(@Nullable Optional<String> revocationReason) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static RevokeM2mTokenRequestBuilder builder() {
        return RevokeM2mTokenRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
