package dev.clerkspring.sdk.paging;

import org.jspecify.annotations.Nullable;

/**
 * Where a walk over pages stands.
 *
 * @param <T> the elements
 * @param <Q> what a page is asked for by
 */
interface Cursor<T, Q> {

    /**
     * Returns what to ask for next: null after the last page.
     */
    @Nullable
    Q next();

    /**
     * Moves behind a page.
     */
    void advance(Q query, ClerkPage<T> page);
}
