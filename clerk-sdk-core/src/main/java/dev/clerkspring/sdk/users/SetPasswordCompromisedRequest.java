package dev.clerkspring.sdk.users;

import org.jspecify.annotations.Nullable;

/**
 * What else to do about a compromised password.
 *
 * @param revokeAllSessions whether to end all sessions of the user
 */
public record SetPasswordCompromisedRequest(@Nullable Boolean revokeAllSessions) {}
