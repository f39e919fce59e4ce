package dev.clerkspring.sdk.paging;

import org.jspecify.annotations.Nullable;

/**
 * Where a walk by limit and offset stands.
 */
final class OffsetCursor<T> implements Cursor<T, PageQuery> {

    private @Nullable PageQuery next;

    private @Nullable ClerkPage<?> last;

    OffsetCursor(PageQuery first) {
        this.next = first;
    }

    @Override
    public @Nullable PageQuery next() {
        return this.next;
    }

    /**
     * Moves behind a page.
     *
     * @throws IllegalStateException if the listing ignores the offset, since the walk would never end
     */
    @Override
    public void advance(PageQuery query, ClerkPage<T> page) {
        if (!page.data().isEmpty() && this.last != null && this.last.data().equals(page.data())) {
            throw new IllegalStateException("The listing answered the same page twice, at offset " + query.offset());
        }
        this.last = page;
        int offset = orZero(query.offset()) + page.data().size();
        this.next = isLast(query, page, offset) ? null : new PageQuery(query.limit(), offset);
    }

    // Without a total a short page is the last; with one Clerk may cap the limit below what was asked for.
    private static boolean isLast(PageQuery query, ClerkPage<?> page, int end) {
        Long total = page.totalCount();
        return page.data().isEmpty()
                || ((total != null) ? end >= total : page.data().size() < orZero(query.limit()));
    }

    private static int orZero(@Nullable Integer value) {
        return (value != null) ? value : 0;
    }
}
