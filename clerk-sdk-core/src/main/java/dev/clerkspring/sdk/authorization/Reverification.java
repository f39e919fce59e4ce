package dev.clerkspring.sdk.authorization;

import dev.clerkspring.sdk.token.ClerkSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * Requires that the user has proved lately who he is.
 *
 * <p>The ages in a token ({@code fva}) are those of the moment it was issued. Clerk's own check takes them as they are; this one
 * adds the time since then, as Spring Security does with its factors, and so is stricter by at most the life of a token.
 *
 * @param level which factors
 * @param afterMinutes after how many minutes a factor has to be verified again; at least 1
 */
public record Reverification(Level level, int afterMinutes) implements Requirement, Serializable {

    /** Clerk's preset {@code strict_mfa}: all factors, 10 minutes. */
    public static final Reverification STRICT_MFA = new Reverification(Level.MULTI_FACTOR, 10);

    /** Clerk's preset {@code strict}: the second factor, 10 minutes. */
    public static final Reverification STRICT = new Reverification(Level.SECOND_FACTOR, 10);

    /** Clerk's preset {@code moderate}: the second factor, one hour. */
    public static final Reverification MODERATE = new Reverification(Level.SECOND_FACTOR, 60);

    /** Clerk's preset {@code lax}: the second factor, one day. */
    public static final Reverification LAX = new Reverification(Level.SECOND_FACTOR, 1440);

    private static final Map<Reverification, String> PRESETS =
            Map.of(STRICT_MFA, "strict_mfa", STRICT, "strict", MODERATE, "moderate", LAX, "lax");

    /**
     * Checks the time.
     *
     * @throws IllegalArgumentException if {@code afterMinutes} is less than 1
     */
    public Reverification {
        if (afterMinutes < 1) {
            throw new IllegalArgumentException("'afterMinutes' must be at least 1, not " + afterMinutes);
        }
    }

    @Override
    public boolean isMetBy(ClerkSession session, Instant now) {
        var ages = session.factorAges();
        var issuedAt = session.issuedAt();
        if (ages == null || issuedAt == null) {
            return false;
        }
        var since = issuedAt.isBefore(now) ? Duration.between(issuedAt, now) : Duration.ZERO;
        boolean second = isEnrolled(ages.second());
        return switch (level) {
            case FIRST_FACTOR -> isFresh(ages.first(), since);
            case SECOND_FACTOR -> isFresh(second ? ages.second() : ages.first(), since);
            case MULTI_FACTOR -> isFresh(ages.first(), since) && (!second || isFresh(ages.second(), since));
        };
    }

    private boolean isFresh(int age, Duration since) {
        return isEnrolled(age) && Duration.ofMinutes(age).plus(since).compareTo(Duration.ofMinutes(afterMinutes)) < 0;
    }

    private static boolean isEnrolled(int age) {
        return age >= 0;
    }

    /**
     * Returns the body of the answer, whose status is 403, that makes Clerk's front ends ask the user to verify again and repeat
     * the request.
     *
     * @return JSON: a member {@code clerk_error} that names the preset, or else the level and the minutes
     */
    public String toErrorJson() {
        return "{\"clerk_error\":{\"type\":\"forbidden\",\"reason\":\"reverification-error\",\"metadata\":{\"reverification\":"
                + configuration() + "}}}";
    }

    private String configuration() {
        var preset = PRESETS.get(this);
        return preset != null
                ? "\"" + preset + "\""
                : "{\"level\":\"" + level.slug() + "\",\"afterMinutes\":" + afterMinutes + "}";
    }

    /** The factors that a re-verification asks for. */
    public enum Level {

        /** The first factor. */
        FIRST_FACTOR,

        /** The second factor; the first where no second is enrolled. */
        SECOND_FACTOR,

        /** Both factors; the first where no second is enrolled. */
        MULTI_FACTOR;

        private String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
