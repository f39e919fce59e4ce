package dev.clerkspring.sdk.users;

import org.jspecify.annotations.Nullable;

/**
 * How to remove a password.
 *
 * @param signOutOfOtherSessions whether that ends the user's sessions
 */
public record RemovePasswordRequest(@Nullable Boolean signOutOfOtherSessions) {}
