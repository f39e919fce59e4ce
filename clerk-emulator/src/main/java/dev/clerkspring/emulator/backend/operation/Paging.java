package dev.clerkspring.emulator.backend.operation;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.sdk.paging.ClerkPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clerk's paging: at most 500 at once, 10 unless asked.
 */
public final class Paging {

    private static final int DEFAULT_LIMIT = 10;

    private static final int MAX_LIMIT = 500;

    private static final int MAX_LIMIT_OF_MACHINES = 100;

    private Paging() {}

    /**
     * Cuts a page that is sent as a bare array.
     *
     * @param all everything that was found, in order
     * @param limit what was asked for
     * @param offset what was asked for
     * @return the page, without the number of all
     * @param <T> the elements
     */
    public static <T> ClerkPage<T> bare(List<T> all, @Nullable Integer limit, @Nullable Integer offset) {
        return ClerkPage.of(slice(all, limit, offset, MAX_LIMIT));
    }

    /**
     * Cuts a page that is sent with the number of all.
     *
     * @param all everything that was found, in order
     * @param limit what was asked for
     * @param offset what was asked for
     * @return the page
     * @param <T> the elements
     */
    public static <T> ClerkPage<T> counted(List<T> all, @Nullable Integer limit, @Nullable Integer offset) {
        return new ClerkPage<>(slice(all, limit, offset, MAX_LIMIT), (long) all.size());
    }

    /**
     * Cuts a page that is sent with the number of all if that was asked for.
     *
     * @param all everything that was found, in order
     * @param paginated whether the number was asked for
     * @param limit what was asked for
     * @param offset what was asked for
     * @return the page
     * @param <T> the elements
     */
    public static <T> ClerkPage<T> countedIf(
            @Nullable Boolean paginated, List<T> all, @Nullable Integer limit, @Nullable Integer offset) {
        return Boolean.TRUE.equals(paginated) ? counted(all, limit, offset) : bare(all, limit, offset);
    }

    /**
     * Cuts a page of API keys or machine tokens, of which there are at most 100 at once.
     *
     * @param all everything that was found, in order
     * @param limit what was asked for
     * @param offset what was asked for
     * @return the page
     * @param <T> the elements
     */
    public static <T> ClerkPage<T> ofMachines(List<T> all, @Nullable Integer limit, @Nullable Integer offset) {
        return new ClerkPage<>(slice(all, limit, offset, MAX_LIMIT_OF_MACHINES), (long) all.size());
    }

    private static <T> List<T> slice(List<T> all, @Nullable Integer limit, @Nullable Integer offset, int maxLimit) {
        int size = limit != null ? limit : DEFAULT_LIMIT;
        int from = offset != null ? offset : 0;
        if (size < 1 || size > maxLimit) {
            throw ClerkProblem.invalid("form_param_value_invalid", "limit must be between 1 and " + maxLimit, "limit");
        }
        if (from < 0) {
            throw ClerkProblem.invalid("form_param_value_invalid", "offset must not be negative", "offset");
        }
        return all.stream().skip(from).limit(size).toList();
    }
}
