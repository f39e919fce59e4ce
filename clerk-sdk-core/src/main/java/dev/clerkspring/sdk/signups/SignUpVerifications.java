package dev.clerkspring.sdk.signups;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How far the verifications of a sign-up have come; null where there is nothing to verify.
 *
 * @param emailAddress of the e-mail address
 * @param phoneNumber of the phone number
 * @param web3Wallet of the wallet
 * @param externalAccount of the account at another provider, as Clerk tells it
 */
@WithBuilder
public record SignUpVerifications(
        @Nullable SignUpVerification emailAddress,
        @Nullable SignUpVerification phoneNumber,
        @Nullable SignUpVerification web3Wallet,
        @Nullable Metadata externalAccount) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static SignUpVerificationsBuilder builder() {
        return SignUpVerificationsBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
