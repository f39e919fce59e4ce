package dev.clerkspring.sdk.apikeys;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * An API key to create.
 *
 * @param type which kind of key it is, 3 to 25 characters; {@code api_key} if not set
 * @param name what its owner calls it, 3 characters or more
 * @param description what it is for, 255 characters at most
 * @param subject whose it is: the id of a user, an organization or a machine
 * @param claims what to add to it
 * @param scopes what it may be used for; nothing in particular if not set
 * @param createdBy the user who creates it
 * @param secondsUntilExpiration how long it can be used, in seconds; for ever if empty or not set
 */
@WithBuilder
public record CreateApiKeyRequest(
        @Nullable String type,
        String name,
        @Nullable Optional<String> description,
        String subject,
        @Nullable Optional<Metadata> claims,
        @Nullable List<String> scopes,
        @Nullable Optional<String> createdBy,
        @Nullable Optional<Long> secondsUntilExpiration) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateApiKeyRequest {
        Assert.notNull(name, "'name' must be set");
        Assert.notNull(subject, "'subject' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateApiKeyRequestBuilder builder() {
        return CreateApiKeyRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
