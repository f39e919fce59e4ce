package dev.clerkspring.sdk.token;

/**
 * How a cache of verified tokens has done so far; for metrics.
 *
 * @param size how many tokens it holds, about
 * @param hits how often a token was found that had been verified before
 * @param misses how often none was found, tokens that are refused afterwards included
 * @param evictions how many tokens it has let go for want of room or because of their age
 */
public record TokenCacheStatus(long size, long hits, long misses, long evictions) {}
