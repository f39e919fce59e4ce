package dev.clerkspring.sdk.instancesettings;

import dev.clerkspring.sdk.model.WithBuilder;

/**
 * Who may sign up.
 *
 * @param object always {@code instance_restrictions}
 * @param allowlist whether only who is on the allow-list may
 * @param blocklist whether who is on the block-list may not
 * @param allowlistBlocklistDisabledOnSignIn whether the lists count for sign-ups alone, not for sign-ins
 * @param blockEmailSubaddresses whether addresses with {@code +}, {@code =} or {@code #} in front of the at sign are
 *     refused
 * @param blockDisposableEmailDomains whether addresses of throw-away providers are refused
 */
@WithBuilder
public record InstanceRestrictions(
        String object,
        boolean allowlist,
        boolean blocklist,
        boolean allowlistBlocklistDisabledOnSignIn,
        boolean blockEmailSubaddresses,
        boolean blockDisposableEmailDomains) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static InstanceRestrictionsBuilder builder() {
        return InstanceRestrictionsBuilder.builder();
    }
}
