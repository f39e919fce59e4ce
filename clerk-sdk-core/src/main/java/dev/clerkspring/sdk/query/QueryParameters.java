package dev.clerkspring.sdk.query;

/**
 * Marks a record whose components are query parameters: named in snake case, null left out, a list repeated unless it
 * is {@link CommaSeparated}, an {@link java.time.Instant} in epoch milliseconds.
 */
public interface QueryParameters {}
