package dev.clerkspring.sdk.paging;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A page of a listing, whichever envelope Clerk put it in.
 *
 * <p>As JSON a page with a total is {@code {"data": […], "total_count": n}} and one without is a bare array, so whoever
 * serves a listing chooses Clerk's envelope by giving a total or none.
 *
 * @param data the elements of this page
 * @param totalCount how many elements all pages have together; null if Clerk did not say
 * @param <T> the elements
 */
@JsonSerialize(using = ClerkPageSerializer.class)
@JsonDeserialize(using = ClerkPageDeserializer.class)
public record ClerkPage<T>(List<T> data, @Nullable Long totalCount) implements Iterable<T> {

    /**
     * Copies the elements.
     */
    public ClerkPage {
        data = List.copyOf(data);
    }

    /**
     * Returns a page that does not know how many elements there are.
     *
     * @param data the elements of this page
     * @return the page, a bare array as JSON
     * @param <T> the elements
     */
    public static <T> ClerkPage<T> of(List<T> data) {
        return new ClerkPage<>(data, null);
    }

    @Override
    public Iterator<T> iterator() {
        return this.data.iterator();
    }

    @Override
    public String toString() {
        return "ClerkPage[" + this.data.size() + " of " + ((this.totalCount != null) ? this.totalCount : "unknown")
                + "]";
    }
}
