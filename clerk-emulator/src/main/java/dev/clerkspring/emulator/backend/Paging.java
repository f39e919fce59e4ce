package dev.clerkspring.emulator.backend;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.sdk.paging.ClerkPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clerk's paging: at most 500 at once, 10 unless asked.
 */
final class Paging {

    private static final int DEFAULT_LIMIT = 10;

    private static final int MAX_LIMIT = 500;

    private Paging() {}

    /** One page, sent as a bare array. */
    static <T> ClerkPage<T> bare(List<T> all, @Nullable Integer limit, @Nullable Integer offset) {
        return ClerkPage.of(slice(all, limit, offset));
    }

    /** One page, sent with the number of all. */
    static <T> ClerkPage<T> counted(List<T> all, @Nullable Integer limit, @Nullable Integer offset) {
        return new ClerkPage<>(slice(all, limit, offset), (long) all.size());
    }

    private static <T> List<T> slice(List<T> all, @Nullable Integer limit, @Nullable Integer offset) {
        int size = limit != null ? limit : DEFAULT_LIMIT;
        int from = offset != null ? offset : 0;
        if (size < 1 || size > MAX_LIMIT) {
            throw ClerkProblem.invalid("form_param_value_invalid", "limit must be between 1 and 500", "limit");
        }
        if (from < 0) {
            throw ClerkProblem.invalid("form_param_value_invalid", "offset must not be negative", "offset");
        }
        return all.stream().skip(from).limit(size).toList();
    }
}
