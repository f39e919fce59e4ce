package dev.clerkspring.emulator;

import dev.clerkspring.emulator.state.Ids;
import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.instance.SecretKey;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Random keys that nobody takes for Clerk's: the host's top-level domain is reserved for the local machine (RFC 6761).
 */
final class EmulatorKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int NAME_BYTES = 4;

    private static final int WEBHOOK_SECRET_BYTES = 24;

    private EmulatorKeys() {}

    static PublishableKey publishableKey() {
        var name = HexFormat.of().formatHex(random(NAME_BYTES));
        return PublishableKey.of(InstanceType.DEVELOPMENT, "emulator-" + name + ".clerk.localhost");
    }

    static SecretKey secretKey() {
        return SecretKey.parse(Ids.random().next("sk_test_emulator"));
    }

    static String webhookSigningSecret() {
        return "whsec_" + Base64.getEncoder().encodeToString(random(WEBHOOK_SECRET_BYTES));
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
