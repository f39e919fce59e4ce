package dev.clerkspring.emulator;

import dev.clerkspring.emulator.state.Ids;
import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.instance.SecretKey;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Random keys that nobody takes for Clerk's: the host's top-level domain is reserved for the local machine (RFC 6761).
 */
final class EmulatorKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int NAME_BYTES = 4;

    private EmulatorKeys() {}

    static PublishableKey publishableKey() {
        var name = new byte[NAME_BYTES];
        RANDOM.nextBytes(name);
        return PublishableKey.of(
                InstanceType.DEVELOPMENT, "emulator-" + HexFormat.of().formatHex(name) + ".clerk.localhost");
    }

    static SecretKey secretKey() {
        return SecretKey.parse(Ids.random().next("sk_test_emulator"));
    }
}
