package dev.clerkspring.sdk.instance;

import java.util.regex.Pattern;

/**
 * A Clerk secret key: {@code sk_test_…} or {@code sk_live_…}. It is never printed.
 */
public final class SecretKey {

    private static final Pattern SYNTAX = Pattern.compile("sk_(test|live)_[!-~]{1,512}");

    private final String value;

    private SecretKey(String value) {
        this.value = value;
    }

    /**
     * Reads a secret key.
     *
     * @param value the key as Clerk's dashboard shows it
     * @return the key
     * @throws IllegalArgumentException if it is not a secret key; the message does not contain the value
     */
    public static SecretKey parse(String value) {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A Clerk secret key starts with 'sk_test_' or 'sk_live_' and has no white space");
        }
        return new SecretKey(value);
    }

    /**
     * Returns the key itself.
     *
     * @return what goes into the {@code Authorization} header; do not log it
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
        return value.startsWith("sk_live_") ? InstanceType.PRODUCTION : InstanceType.DEVELOPMENT;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretKey key && key.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.substring(0, "sk_test_".length()) + "…";
    }
}
