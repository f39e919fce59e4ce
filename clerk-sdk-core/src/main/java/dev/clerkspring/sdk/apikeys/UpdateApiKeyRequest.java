package dev.clerkspring.sdk.apikeys;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to change of an API key. A field that is not set stays as it is; an empty one is cleared.
 *
 * @param claims what to add to it, instead of what it has
 * @param scopes what it may be used for
 * @param description what it is for, 255 characters at most
 * @param subject whose it is: the id of a user, an organization or a machine
 * @param secondsUntilExpiration how long it can be used from now on, in seconds; for ever if empty
 */
@WithBuilder
public record UpdateApiKeyRequest(
        @Nullable Optional<Metadata> claims,
        @Nullable List<String> scopes,
        @Nullable Optional<String> description,
        @Nullable String subject,
        @Nullable Optional<Long> secondsUntilExpiration) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateApiKeyRequestBuilder builder() {
        return UpdateApiKeyRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
