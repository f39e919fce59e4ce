package dev.clerkspring.emulator.seed;

import java.util.ArrayList;
import java.util.List;

/**
 * Where something is in a seed.
 *
 * @param steps names of fields, and indexes from 0
 */
record SeedPath(List<Object> steps) {

    static final SeedPath ROOT = new SeedPath(List.of());

    SeedPath then(Object step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        return new SeedPath(List.copyOf(more));
    }

    boolean isRoot() {
        return steps.isEmpty();
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var step : steps) {
            if (step instanceof Integer) {
                text.append('[').append(step).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step);
            }
        }
        return text.toString();
    }
}
