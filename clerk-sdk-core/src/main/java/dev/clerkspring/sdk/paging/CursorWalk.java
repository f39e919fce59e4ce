package dev.clerkspring.sdk.paging;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The walk over all pages of a listing where each page starts behind an element, one page at a time and only as far as it is
 * consumed. What is added or deleted meanwhile moves no page.
 *
 * @param <T> the elements
 */
public final class CursorWalk<T> {

    private final int limit;

    private final @Nullable String startingAfter;

    private final Function<? super T, String> id;

    private CursorWalk(int limit, @Nullable String startingAfter, Function<? super T, String> id) {
        this.limit = limit;
        this.startingAfter = startingAfter;
        this.id = id;
    }

    /**
     * Returns the walk from behind an element.
     *
     * @param limit the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if null; Clerk allows 1 to 500
     * @param startingAfter the id of the element, null for the first page
     * @param id tells the id of an element
     * @return the walk
     * @param <T> the elements
     */
    public static <T> CursorWalk<T> from(
            @Nullable Integer limit, @Nullable String startingAfter, Function<? super T, String> id) {
        return new CursorWalk<>((limit != null) ? limit : PageWalk.DEFAULT_PAGE_SIZE, startingAfter, id);
    }

    /**
     * Walks with blocking calls.
     *
     * @param fetch gets the page that the query asks for
     * @return all elements; a failed call surfaces where the stream is consumed
     */
    public Stream<T> stream(Function<CursorQuery, ClerkPage<T>> fetch) {
        return Pages.stream(cursor(), fetch);
    }

    /**
     * Walks without blocking.
     *
     * @param fetch gets the page that the query asks for
     * @return all elements; a page is asked for when the one before it has been consumed
     */
    public Flux<T> flux(Function<CursorQuery, Mono<ClerkPage<T>>> fetch) {
        return Pages.flux(this::cursor, fetch);
    }

    private Cursor<T, CursorQuery> cursor() {
        return new ElementCursor<>(new CursorQuery(this.limit, this.startingAfter), this.id);
    }

    /**
     * Which page.
     *
     * @param limit how many elements at most
     * @param startingAfter the id of the element in front of the page, null for the first
     */
    public record CursorQuery(int limit, @Nullable String startingAfter) {}

    private static final class ElementCursor<T> implements Cursor<T, CursorQuery> {

        private final Function<? super T, String> id;

        private @Nullable CursorQuery next;

        ElementCursor(CursorQuery first, Function<? super T, String> id) {
            this.next = first;
            this.id = id;
        }

        @Override
        public @Nullable CursorQuery next() {
            return this.next;
        }

        @Override
        public void advance(CursorQuery query, ClerkPage<T> page) {
            int size = page.data().size();
            if (size == 0 || size < query.limit()) {
                this.next = null;
                return;
            }
            String last = this.id.apply(page.data().get(size - 1));
            if (last.equals(query.startingAfter())) {
                throw new IllegalStateException("The listing answered the same page twice, after " + last);
            }
            this.next = new CursorQuery(query.limit(), last);
        }
    }
}
