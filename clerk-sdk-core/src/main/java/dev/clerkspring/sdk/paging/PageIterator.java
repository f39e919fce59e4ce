package dev.clerkspring.sdk.paging;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The elements of all pages, one after the other.
 */
final class PageIterator<T> implements Iterator<T> {

    private final Function<PageQuery, ClerkPage<T>> fetch;

    private @Nullable PageQuery next;

    private @Nullable ClerkPage<T> page;

    private Iterator<T> elements = Collections.emptyIterator();

    PageIterator(PageQuery first, Function<PageQuery, ClerkPage<T>> fetch) {
        this.next = first;
        this.fetch = fetch;
    }

    @Override
    public boolean hasNext() {
        while (!this.elements.hasNext() && this.next != null) {
            ClerkPage<T> fetched = this.fetch.apply(this.next);
            this.next = PageWalk.next(this.next, this.page, fetched);
            this.page = fetched;
            this.elements = fetched.iterator();
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
