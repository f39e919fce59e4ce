package dev.clerkspring.sdk.bulk;

import dev.clerkspring.sdk.error.ClerkApiException;

/**
 * Hears of bulk work as it goes on, in the order of the elements and of one at a time. An exception stops the work.
 *
 * @param <T> the elements
 */
@FunctionalInterface
public interface BulkListener<T> {

    /**
     * An element has been dealt with.
     *
     * @param progress how far the work has come; what to keep to go on later
     */
    void onProgress(BulkProgress progress);

    /**
     * Clerk has refused an element, and the work goes on; {@link #onProgress} comes next.
     *
     * @param element the element
     * @param failure why
     */
    default void onFailure(T element, ClerkApiException failure) {}
}
