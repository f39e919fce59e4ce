package dev.clerkspring.sdk.restrictions;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An identifier that may neither sign up nor sign in.
 *
 * @param object always {@code blocklist_identifier}
 * @param id its id
 * @param identifier the e-mail address, phone number or wallet
 * @param identifierType which of them it is
 * @param instanceId the instance
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record BlocklistIdentifier(
        @Nullable String object,
        @Nullable String id,
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
    public static BlocklistIdentifierBuilder builder() {
        return BlocklistIdentifierBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
