package dev.clerkspring.sdk.instancesettings;

import dev.clerkspring.sdk.model.WithBuilder;

/**
 * How Clerk Protect guards an instance against abuse.
 *
 * @param object always {@code instance_protect}
 * @param rulesEnabled whether its rules apply
 * @param specterEnabled whether its Specter detection is on
 * @param checksBypassed whether the instance has opted out of the checks of its prerequisites
 */
@WithBuilder
public record InstanceProtect(String object, boolean rulesEnabled, boolean specterEnabled, boolean checksBypassed) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static InstanceProtectBuilder builder() {
        return InstanceProtectBuilder.builder();
    }
}
