package dev.clerkspring.sdk.verification;

import dev.clerkspring.sdk.error.ClerkError;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an identification was, or is to be, proven.
 *
 * @param object the type of verification, for example {@code verification_otp}; Clerk does not always send it
 * @param status how far it has come
 * @param strategy how it is proven, for example {@code email_code}, {@code oauth_google} or {@code ticket}
 * @param attempts how many attempts there were
 * @param expireAt until when it can be completed
 * @param error why it failed
 * @param externalVerificationRedirectUrl where the browser has to go
 * @param nonce what a wallet or passkey signs
 * @param message the text that a wallet signs
 * @param channel how a code was sent, for example {@code sms} or {@code whatsapp}
 * @param verifiedAtClient the client on which it was completed
 */
@WithBuilder
public record Verification(
        @Nullable String object,
        Open<VerificationStatus> status,
        String strategy,
        @Nullable Integer attempts,
        @Nullable Instant expireAt,
        @Nullable ClerkError error,
        @Nullable String externalVerificationRedirectUrl,
        @Nullable String nonce,
        @Nullable String message,
        @Nullable String channel,
        @Nullable String verifiedAtClient) {

    /**
     * Returns a builder.
     *
     * @return nothing is set
     */
    public static VerificationBuilder builder() {
        return VerificationBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
