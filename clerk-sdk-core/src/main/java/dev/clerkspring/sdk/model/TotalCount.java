package dev.clerkspring.sdk.model;

/**
 * A number of things.
 *
 * @param object always {@code total_count}
 * @param totalCount how many there are
 */
public record TotalCount(String object, long totalCount) {}
