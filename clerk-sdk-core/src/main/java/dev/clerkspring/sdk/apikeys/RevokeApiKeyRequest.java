package dev.clerkspring.sdk.apikeys;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to revoke an API key.
 *
 * @param revocationReason why, for the application's own books
 */
@WithBuilder
public record RevokeApiKeyRequest(@Nullable Optional<String> revocationReason) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static RevokeApiKeyRequestBuilder builder() {
        return RevokeApiKeyRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
