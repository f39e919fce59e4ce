package dev.clerkspring.sdk.restrictions;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An identifier that may sign up.
 *
 * @param object always {@code allowlist_identifier}
 * @param id its id
 * @param invitationId the invitation that was sent with it
 * @param identifier the e-mail address, phone number or wallet
 * @param identifierType which of them it is
 * @param instanceId the instance
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record AllowlistIdentifier(
        @Nullable String object,
        @Nullable String id,
        @Nullable String invitationId,
        @Nullable String identifier,
        @Nullable Open<IdentifierType> identifierType,
        @Nullable String instanceId,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static AllowlistIdentifierBuilder builder() {
        return AllowlistIdentifierBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
