package dev.clerkspring.sdk.verification;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verification by a code that the back end had sent to an e-mail address or a phone number. It is apart from the
 * {@link Verification} of the address itself.
 *
 * @param object the type of verification
 * @param id its id, by which the code is checked
 * @param status how far it has come; a wrong code leaves it {@code unverified}
 * @param strategy {@code email_code} or {@code phone_code}
 * @param attempts how many codes were tried
 * @param expireAt until when the code is accepted
 * @param channel how the code was sent to a phone
 */
@WithBuilder
public record CodeVerification(
        @Nullable String object,
        @Nullable String id,
        @Nullable Open<VerificationStatus> status,
        @Nullable String strategy,
        @Nullable Integer attempts,
        @Nullable Instant expireAt,
        @Nullable String channel) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CodeVerificationBuilder builder() {
        return CodeVerificationBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
