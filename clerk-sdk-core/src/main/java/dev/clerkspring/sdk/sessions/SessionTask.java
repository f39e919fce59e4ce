package dev.clerkspring.sdk.sessions;

/**
 * Something that a user has to do before the session is active.
 *
 * @param key for example {@code choose-organization}
 */
public record SessionTask(String key) {}
