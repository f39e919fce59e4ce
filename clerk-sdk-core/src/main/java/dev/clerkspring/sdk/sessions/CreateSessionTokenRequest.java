package dev.clerkspring.sdk.sessions;

import org.jspecify.annotations.Nullable;

/**
 * What the token should be like.
 *
 * @param expiresInSeconds how long it can be used, in seconds; what the instance or template says if not set
 */
public record CreateSessionTokenRequest(@Nullable Integer expiresInSeconds) {}
