package dev.clerkspring.sdk.authorization;

import dev.clerkspring.sdk.token.ClerkSession;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a session must have all of: Clerk's {@code has()}.
 *
 * <pre>
 * Requirements.of(permission("org:invoices:delete"), Reverification.STRICT).areMetBy(session, Instant.now())
 * </pre>
 *
 * @param all at least one; a {@link Reverification} comes last, so that nobody is asked to verify again for what he may not do
 */
public record Requirements(List<Requirement> all) {

    /**
     * Puts the requirements in order.
     *
     * @throws IllegalArgumentException if there is none: whoever asks for nothing would always get a yes
     */
    public Requirements {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("At least one requirement is needed");
        }
        all = all.stream()
                .sorted(Comparator.comparing(Reverification.class::isInstance))
                .toList();
    }

    /**
     * Returns requirements.
     *
     * @param all at least one
     * @return all of them together
     * @throws IllegalArgumentException if there is none
     */
    public static Requirements of(Requirement... all) {
        return new Requirements(Arrays.asList(all));
    }

    /**
     * Returns requirements.
     *
     * @param all at least one
     * @return all of them together
     * @throws IllegalArgumentException if there is none
     */
    public static Requirements of(Collection<? extends Requirement> all) {
        return new Requirements(List.copyOf(all));
    }

    /**
     * Returns whether a session meets every requirement.
     *
     * @param session the session of a verified token
     * @param now the time of the question
     * @return whether it does
     */
    public boolean areMetBy(ClerkSession session, Instant now) {
        return firstUnmet(session, now).isEmpty();
    }

    /**
     * Returns what a session lacks.
     *
     * @param session the session of a verified token
     * @param now the time of the question
     * @return the first requirement that it does not meet; a {@link Reverification} only if it meets all others
     */
    public Optional<Requirement> firstUnmet(ClerkSession session, Instant now) {
        return all.stream()
                .filter(requirement -> session.userId().isEmpty() || !requirement.isMetBy(session, now))
                .findFirst();
    }
}
