package dev.clerkspring.sdk.betafeatures;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to change of the settings that Clerk calls beta. What is not set stays as it is.
 *
 * @param restrictedToAllowlist whether only who is on the allow-list may sign up
 * @param fromEmailAddress the part in front of the at sign of the address that e-mails come from, letters and digits
 * @param progressiveSignUp whether the Progressive Sign Up algorithm is in use; deprecated by Clerk
 * @param testMode whether test e-mail addresses and phone numbers work
 */
@WithBuilder
public record UpdateInstanceSettingsRequest(
        @Nullable Optional<Boolean> restrictedToAllowlist,
        @Nullable Optional<String> fromEmailAddress,
        @Nullable Optional<Boolean> progressiveSignUp,
        @Nullable Optional<Boolean> testMode) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateInstanceSettingsRequestBuilder builder() {
        return UpdateInstanceSettingsRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
