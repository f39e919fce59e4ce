package dev.clerkspring.sdk.instance;

/**
 * The type of a Clerk instance, which the prefix of its keys tells.
 */
public enum InstanceType {
    /** A development instance: {@code pk_test_…}, {@code sk_test_…}. */
    DEVELOPMENT,
    /** A production instance: {@code pk_live_…}, {@code sk_live_…}. */
    PRODUCTION
}
