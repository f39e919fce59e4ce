package dev.clerkspring.sdk.betafeatures;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an instance that Clerk calls beta.
 *
 * @param object always {@code instance_settings}
 * @param id the instance's id ({@code ins_…})
 * @param restrictedToAllowlist whether only who is on the allow-list may sign up
 * @param fromEmailAddress the part in front of the at sign of the address that e-mails come from
 * @param progressiveSignUp whether the Progressive Sign Up algorithm is in use
 * @param enhancedEmailDeliverability deprecated by Clerk
 */
@WithBuilder
public record InstanceSettings(
        @Nullable String object,
        @Nullable String id,
        @Nullable Boolean restrictedToAllowlist,
        @Nullable String fromEmailAddress,
        @Nullable Boolean progressiveSignUp,
        @Nullable Boolean enhancedEmailDeliverability) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static InstanceSettingsBuilder builder() {
        return InstanceSettingsBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
