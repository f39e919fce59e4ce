package dev.clerkspring.sdk.paging;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
        Spliterator<T> elements =
                Spliterators.spliteratorUnknownSize(new PageIterator<>(query(this.offset), fetch), Spliterator.ORDERED);
        return StreamSupport.stream(elements, false);
    }

    /**
     * Walks without blocking.
     *
     * @param fetch gets the page that the query asks for
     * @return all elements; a page is asked for when the one before it has been consumed
     * @param <T> the elements
     */
    public <T> Flux<T> flux(Function<PageQuery, Mono<ClerkPage<T>>> fetch) {
        return Flux.defer(() -> step(query(this.offset), null, fetch));
    }

    private <T> Flux<T> step(
            PageQuery query, @Nullable ClerkPage<T> previous, Function<PageQuery, Mono<ClerkPage<T>>> fetch) {
        return fetch.apply(query).flatMapMany((page) -> {
            PageQuery next = next(query, previous, page);
            Flux<T> elements = Flux.fromIterable(page);
            return (next != null) ? elements.concatWith(Flux.defer(() -> step(next, page, fetch))) : elements;
        });
    }

    private PageQuery query(int offset) {
        return new PageQuery(this.limit, offset);
    }

    /**
     * Returns what to ask for after a page: null after the last one.
     *
     * @throws IllegalStateException if the listing ignores the offset, since the walk would never end
     */
    static @Nullable PageQuery next(PageQuery query, @Nullable ClerkPage<?> previous, ClerkPage<?> page) {
        int size = page.data().size();
        int offset = orZero(query.offset()) + size;
        Long total = page.totalCount();
        // Without a total a short page is the last; with one Clerk may cap the limit below what was asked for.
        if (size == 0 || ((total != null) ? offset >= total : size < orZero(query.limit()))) {
            return null;
        }
        if (previous != null && previous.data().equals(page.data())) {
            throw new IllegalStateException("The listing answered the same page twice, at offset " + query.offset());
        }
        return new PageQuery(query.limit(), offset);
    }

    private static int orZero(@Nullable Integer value) {
        return (value != null) ? value : 0;
    }
}
