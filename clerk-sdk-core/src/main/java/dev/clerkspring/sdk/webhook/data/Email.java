package dev.clerkspring.sdk.webhook.data;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail that Clerk has written. It holds codes and links that sign its reader in.
 *
 * @param id its id ({@code ema_…})
 * @param object always {@code email}
 * @param slug which e-mail it is, for example {@code verification_code}
 * @param fromEmailName the part of the sender's address before the domain
 * @param replyToEmailName the same of the address to reply to
 * @param toEmailAddress the address that it is for
 * @param emailAddressId the id of that address
 * @param userId the user whose address that is
 * @param subject its subject
 * @param body its text as HTML
 * @param bodyPlain its plain text
 * @param status what became of it, for example {@code queued}
 * @param data what the text was made with, such as {@code otp_code}
 * @param deliveredByClerk whether Clerk sends it; else the application has to
 */
@WithBuilder
public record Email(
        String id,
        String object,
        @Nullable String slug,
        String fromEmailName,
        @Nullable String replyToEmailName,
        @Nullable String toEmailAddress,
        @Nullable String emailAddressId,
        @Nullable String userId,
        @Nullable String subject,
        @Nullable String body,
        @Nullable String bodyPlain,
        @Nullable String status,
        Metadata data,
        boolean deliveredByClerk) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static EmailBuilder builder() {
        return EmailBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
