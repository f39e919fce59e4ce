package dev.clerkspring.emulator.frontend;

import java.util.List;

/**
 * Part of a list, and how long all of it is.
 *
 * @param data the part
 * @param totalCount the number of all
 */
record Page<T>(List<T> data, long totalCount) {

    private static final int MOST = 500;

    static <T> Page<T> of(List<T> all, int limit, int offset) {
        var part = all.stream()
                .skip(Math.max(0, offset))
                .limit(Math.max(1, Math.min(limit, MOST)))
                .toList();
        return new Page<>(part, all.size());
    }
}
