package dev.clerkspring.sdk.webhook.data;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text message that Clerk has written. It may hold a code that signs its reader in.
 *
 * @param object always {@code sms_message}
 * @param id its id ({@code sms_…})
 * @param slug which message it is, for example {@code verification_code}
 * @param fromPhoneNumber the number that it is from
 * @param toPhoneNumber the number that it is for
 * @param phoneNumberId the id of that number
 * @param userId the user whose number that is
 * @param message its text
 * @param status what became of it, for example {@code queued}
 * @param data what the text was made with, such as {@code otp_code}
 * @param deliveredByClerk whether Clerk sends it; else the application has to
 * @param createdAtMs when it was written
 */
@WithBuilder
public record SmsMessage(
        String object,
        String id,
        @Nullable String slug,
        String fromPhoneNumber,
        String toPhoneNumber,
        @Nullable String phoneNumberId,
        @Nullable String userId,
        String message,
        String status,
        Metadata data,
        boolean deliveredByClerk,
        Instant createdAtMs) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static SmsMessageBuilder builder() {
        return SmsMessageBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
