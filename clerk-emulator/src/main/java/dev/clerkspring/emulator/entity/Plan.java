package dev.clerkspring.emulator.entity;

import java.util.List;

/**
 * A plan and what it unlocks.
 *
 * @param slug such as {@code pro}
 * @param name for people
 * @param features slugs
 */
public record Plan(String slug, String name, List<String> features) {

    /** Copies the list. */
    public Plan {
        features = List.copyOf(features);
    }
}
