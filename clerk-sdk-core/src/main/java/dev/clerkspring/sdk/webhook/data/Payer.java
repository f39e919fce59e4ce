package dev.clerkspring.sdk.webhook.data;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user or an organization that pays, as events tell it.
 *
 * @param object always {@code commerce_payer}
 * @param id its id
 * @param userId the user; null if it is none
 * @param firstName first name
 * @param lastName last name
 * @param email e-mail address
 * @param organizationId the organization; null if it is none
 * @param organizationName what the organization is called
 * @param imageUrl where its picture is
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record Payer(
        @Nullable String object,
        String id,
        @Nullable String userId,
        @Nullable String firstName,
        @Nullable String lastName,
        String email,
        @Nullable String organizationId,
        @Nullable String organizationName,
        String imageUrl,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static PayerBuilder builder() {
        return PayerBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
