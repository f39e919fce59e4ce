package dev.clerkspring.sdk.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The signing secret of a webhook endpoint: {@code whsec_…}. It is never printed.
 */
public final class WebhookSecret {

    private static final String PREFIX = "whsec_";

    private static final String ALGORITHM = "HmacSHA256";

    /** As long as those that Clerk gives out. */
    private static final int BYTES = 24;

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    /**
     * Reads a secret.
     *
     * @param value the secret as Clerk's dashboard shows it, or its base64 text alone
     * @return the secret
     * @throws IllegalArgumentException if it is none; the message does not contain the value
     */
    public static WebhookSecret parse(String value) {
        byte[] key = decode(value.startsWith(PREFIX) ? value.substring(PREFIX.length()) : value);
        if (key.length == 0) {
            throw new IllegalArgumentException(
                    "A signing secret of a Clerk webhook is 'whsec_' followed by standard base64");
        }
        return new WebhookSecret(key);
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException ex) {
            return new byte[0];
        }
    }

    /**
     * Makes a new secret, for whoever plays Clerk.
     *
     * @return a random one
     */
    public static WebhookSecret random() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return new WebhookSecret(key);
    }

    /**
     * Returns the secret itself.
     *
     * @return as Clerk's dashboard shows it; do not log it
     */
    public String value() {
        return PREFIX + Base64.getEncoder().encodeToString(this.key);
    }

    /**
     * Signs a message.
     *
     * @return standard base64
     */
    String sign(String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(this.key, ALGORITHM));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, ex);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WebhookSecret secret && Arrays.equals(secret.key, this.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(this.key);
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
