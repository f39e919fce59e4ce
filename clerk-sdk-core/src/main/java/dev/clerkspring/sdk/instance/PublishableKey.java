package dev.clerkspring.sdk.instance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A Clerk publishable key and what follows from it. It is public: it may be printed.
 *
 * <p>The key is {@code pk_test_} or {@code pk_live_}, then the standard base64 of the Frontend API host and a
 * {@code $}. It is used exactly as configured: padding changes the cookie suffix.
 */
public final class PublishableKey {

    private static final Pattern SYNTAX = Pattern.compile("pk_(test|live)_([A-Za-z0-9+/]{1,1024}={0,2})");

    private static final Pattern HOST = Pattern.compile(
            "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+(:[0-9]{1,5})?");

    private static final int SUFFIX_LENGTH = 8;

    private final String value;

    private final InstanceType instanceType;

    private final String frontendApi;

    private PublishableKey(String value, InstanceType instanceType, String frontendApi) {
        this.value = value;
        this.instanceType = instanceType;
        this.frontendApi = frontendApi;
    }

    /**
     * Reads a publishable key.
     *
     * @param value the key as Clerk's dashboard shows it
     * @return the key
     * @throws IllegalArgumentException if it is not a publishable key; the message does not contain the value, which may
     *     be a secret in the wrong place
     */
    public static PublishableKey parse(String value) {
        var parts = SYNTAX.matcher(value);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "A Clerk publishable key is 'pk_test_' or 'pk_live_' followed by base64");
        }
        var type = parts.group(1).equals("live") ? InstanceType.PRODUCTION : InstanceType.DEVELOPMENT;
        return new PublishableKey(value, type, frontendApi(parts.group(2)));
    }

    /**
     * Makes the publishable key of a Frontend API host.
     *
     * @param instanceType the type of the instance
     * @param frontendApi a host name with at least one dot, and optionally a port
     * @return the key, unpadded
     * @throws IllegalArgumentException if the host is not one
     */
    public static PublishableKey of(InstanceType instanceType, String frontendApi) {
        var prefix = instanceType == InstanceType.PRODUCTION ? "pk_live_" : "pk_test_";
        var text = (frontendApi + "$").getBytes(StandardCharsets.UTF_8);
        return parse(prefix + Base64.getEncoder().withoutPadding().encodeToString(text));
    }

    private static String frontendApi(String base64) {
        String decoded;
        try {
            decoded = new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException ex) {
            throw new IllegalArgumentException("The publishable key's last part is not base64");
        }
        if (!decoded.endsWith("$")
                || !HOST.matcher(decoded.substring(0, decoded.length() - 1)).matches()) {
            throw new IllegalArgumentException("The publishable key does not decode to a host name and '$'");
        }
        return decoded.substring(0, decoded.length() - 1);
    }

    /**
     * Returns the key itself.
     *
     * @return the key exactly as configured
     */
    public String value() {
        return value;
    }

    /**
     * Returns which type of instance the key belongs to.
     *
     * @return by the key's prefix
     */
    public InstanceType instanceType() {
        return instanceType;
    }

    /**
     * Returns the host of the instance's Frontend API.
     *
     * @return a host name and optionally a port, such as {@code foo-bar-13.clerk.accounts.dev}
     */
    public String frontendApi() {
        return frontendApi;
    }

    /**
     * Returns the issuer of the instance's tokens.
     *
     * @return {@code https://} and the Frontend API host
     */
    public String issuer() {
        return "https://" + frontendApi;
    }

    /**
     * Returns what Clerk appends, after an underscore, to the names of this instance's cookies.
     *
     * @return eight characters of base64url of the key's SHA-1
     */
    public String cookieSuffix() {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest(value.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(digest).substring(0, SUFFIX_LENGTH);
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java platform has SHA-1", ex);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublishableKey key && key.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
