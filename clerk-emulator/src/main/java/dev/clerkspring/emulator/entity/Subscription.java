package dev.clerkspring.emulator.entity;

import dev.clerkspring.emulator.state.Reading;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The plans that somebody has.
 *
 * @param subjectId {@code user_…} or {@code org_…}
 * @param plans slugs
 */
public record Subscription(String subjectId, List<String> plans) {

    /** Copies the list. */
    public Subscription {
        plans = List.copyOf(plans);
    }

    /**
     * Returns the plans that somebody has.
     *
     * @param state where to look
     * @param subjectId {@code user_…} or {@code org_…}
     * @return slugs, none without a subscription
     */
    public static List<String> plansOf(Reading state, String subjectId) {
        var subscription = state.find(Kinds.SUBSCRIPTIONS, subjectId);
        return subscription != null ? subscription.plans : List.of();
    }

    /**
     * Returns what somebody's plans unlock.
     *
     * @param state where to look
     * @param subjectId {@code user_…} or {@code org_…}
     * @return slugs, each once
     */
    public static Stream<String> featuresOf(Reading state, String subjectId) {
        return plansOf(state, subjectId).stream()
                .map(slug -> state.find(Kinds.PLANS, slug))
                .filter(Objects::nonNull)
                .flatMap(plan -> plan.features().stream())
                .distinct();
    }
}
