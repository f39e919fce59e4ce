package dev.clerkspring.sdk.users;

/**
 * Whether a password was right.
 *
 * @param verified whether it was
 */
public record PasswordVerification(boolean verified) {}
