package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;

/** Keys that look like Clerk's and open nothing. */
public final class TestKeys {

    public static final String SECRET = "sk_test_" + "thisOpensNothing";

    public static final String LIVE_SECRET = "sk_live_" + "thisOpensNothing";

    public static final String PUBLISHABLE = PublishableKey.of(
                    InstanceType.DEVELOPMENT, "calm-owl-7.clerk.accounts.dev")
            .value();

    public static final String LIVE_PUBLISHABLE =
            PublishableKey.of(InstanceType.PRODUCTION, "clerk.example.com").value();

    public static final String ISSUER = "https://calm-owl-7.clerk.accounts.dev";

    private TestKeys() {}
}
