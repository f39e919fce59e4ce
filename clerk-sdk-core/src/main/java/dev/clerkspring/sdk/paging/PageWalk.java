package dev.clerkspring.sdk.paging;

import java.util.Iterator;
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
        Iterator<T> elements = new PageIterator<>(cursor(), fetch);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED), false);
    }

    /**
     * Walks without blocking.
     *
     * @param fetch gets the page that the query asks for
     * @return all elements; a page is asked for when the one before it has been consumed
     * @param <T> the elements
     */
    public <T> Flux<T> flux(Function<PageQuery, Mono<ClerkPage<T>>> fetch) {
        return Flux.defer(() -> {
            PageCursor cursor = cursor();
            return queries(cursor).concatMap(query -> elements(cursor, query, fetch), 0);
        });
    }

    private static <T> Flux<T> elements(
            PageCursor cursor, PageQuery query, Function<PageQuery, Mono<ClerkPage<T>>> fetch) {
        return fetch.apply(query).doOnNext(page -> cursor.advance(query, page)).flatMapIterable(ClerkPage::data);
    }

    private static Flux<PageQuery> queries(PageCursor cursor) {
        return Flux.generate(sink -> {
            PageQuery query = cursor.next();
            if (query != null) {
                sink.next(query);
            } else {
                sink.complete();
            }
        });
    }

    private PageCursor cursor() {
        return new PageCursor(new PageQuery(this.limit, this.offset));
    }
}
