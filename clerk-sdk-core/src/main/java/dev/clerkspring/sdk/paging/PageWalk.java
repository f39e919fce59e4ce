package dev.clerkspring.sdk.paging;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The walk over all pages of a listing by limit and offset, one page at a time and only as far as it is consumed.
 *
 * <p>Clerk counts offsets anew for each page: what is added or deleted meanwhile can be missed or come twice.
 */
public final class PageWalk {

    /** How many elements a page has where the caller asked for nothing else. */
    public static final int DEFAULT_PAGE_SIZE = 100;

    private final int limit;

    private final int offset;

    private PageWalk(int limit, int offset) {
        this.limit = limit;
        this.offset = offset;
    }

    /**
     * Returns the walk from an offset on.
     *
     * @param limit the size of the pages, {@value #DEFAULT_PAGE_SIZE} if null; Clerk allows 1 to 500
     * @param offset how many elements to skip first, none if null
     * @return the walk
     */
    public static PageWalk from(@Nullable Integer limit, @Nullable Integer offset) {
        return new PageWalk((limit != null) ? limit : DEFAULT_PAGE_SIZE, (offset != null) ? offset : 0);
    }

    /**
     * Walks with blocking calls.
     *
     * @param fetch gets the page that the query asks for
     * @return all elements; a failed call surfaces where the stream is consumed
     * @param <T> the elements
     */
    public <T> Stream<T> stream(Function<PageQuery, ClerkPage<T>> fetch) {
        return Pages.stream(cursor(), fetch);
    }

    /**
     * Walks without blocking.
     *
     * @param fetch gets the page that the query asks for
     * @return all elements; a page is asked for when the one before it has been consumed
     * @param <T> the elements
     */
    public <T> Flux<T> flux(Function<PageQuery, Mono<ClerkPage<T>>> fetch) {
        return Pages.flux(this::cursor, fetch);
    }

    private <T> Cursor<T, PageQuery> cursor() {
        return new OffsetCursor<>(new PageQuery(this.limit, this.offset));
    }
}
