package dev.clerkspring.sdk.users;

/**
 * Which user an operation has changed.
 *
 * @param userId the user
 */
public record AffectedUser(String userId) {}
