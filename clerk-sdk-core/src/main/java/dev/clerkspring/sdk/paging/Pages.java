package dev.clerkspring.sdk.paging;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The elements of all pages that a cursor leads to.
 */
final class Pages {

    private Pages() {}

    static <T, Q> Stream<T> stream(Cursor<T, Q> cursor, Function<? super Q, ClerkPage<T>> fetch) {
        Iterator<T> elements = new PageIterator<>(cursor, fetch);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED), false);
    }

    static <T, Q> Flux<T> flux(Supplier<Cursor<T, Q>> start, Function<? super Q, Mono<ClerkPage<T>>> fetch) {
        return Flux.defer(() -> {
            Cursor<T, Q> cursor = start.get();
            return queries(cursor).concatMap(query -> elements(cursor, query, fetch), 0);
        });
    }

    private static <T, Q> Flux<T> elements(
            Cursor<T, Q> cursor, Q query, Function<? super Q, Mono<ClerkPage<T>>> fetch) {
        return fetch.apply(query).doOnNext(page -> cursor.advance(query, page)).flatMapIterable(ClerkPage::data);
    }

    private static <Q> Flux<Q> queries(Cursor<?, Q> cursor) {
        return Flux.generate(sink -> {
            Q query = cursor.next();
            if (query != null) {
                sink.next(query);
            } else {
                sink.complete();
            }
        });
    }
}
