package dev.clerkspring.sdk.paging;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * The elements of all pages, one after the other.
 */
final class PageIterator<T, Q> implements Iterator<T> {

    private final Cursor<T, Q> cursor;

    private final Function<? super Q, ClerkPage<T>> fetch;

    private Iterator<T> elements = Collections.emptyIterator();

    PageIterator(Cursor<T, Q> cursor, Function<? super Q, ClerkPage<T>> fetch) {
        this.cursor = cursor;
        this.fetch = fetch;
    }

    @Override
    public boolean hasNext() {
        for (Q query = this.cursor.next(); query != null && !this.elements.hasNext(); query = this.cursor.next()) {
            ClerkPage<T> page = this.fetch.apply(query);
            this.cursor.advance(query, page);
            this.elements = page.iterator();
        }
        return this.elements.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return this.elements.next();
    }
}
