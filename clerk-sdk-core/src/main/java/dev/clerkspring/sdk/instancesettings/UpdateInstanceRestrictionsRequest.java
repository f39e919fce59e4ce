package dev.clerkspring.sdk.instancesettings;

import dev.clerkspring.sdk.model.WithBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to change of who may sign up. What is not set stays as it is.
 *
 * @param allowlist whether only who is on the allow-list may
 * @param blocklist whether who is on the block-list may not
 * @param allowlistBlocklistDisabledOnSignIn whether the lists count for sign-ups alone, not for sign-ins
 * @param blockEmailSubaddresses whether addresses with {@code +}, {@code =} or {@code #} in front of the at sign are
 *     refused
 * @param blockDisposableEmailDomains whether addresses of throw-away providers are refused
 */
@WithBuilder
public record UpdateInstanceRestrictionsRequest(
        @Nullable Optional<Boolean> allowlist,
        @Nullable Optional<Boolean> blocklist,
        @Nullable Optional<Boolean> allowlistBlocklistDisabledOnSignIn,
        @Nullable Optional<Boolean> blockEmailSubaddresses,
        @Nullable Optional<Boolean> blockDisposableEmailDomains) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateInstanceRestrictionsRequestBuilder builder() {
        return UpdateInstanceRestrictionsRequestBuilder.builder();
    }
}
