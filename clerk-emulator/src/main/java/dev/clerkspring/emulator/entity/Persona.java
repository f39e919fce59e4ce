package dev.clerkspring.emulator.entity;

import dev.clerkspring.emulator.state.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A user who can sign in with one click.
 *
 * @param id the short name, such as {@code ada}
 * @param userId {@code user_…}
 * @param description what this persona is good for, in a few words
 * @param organizationId the organization that is active after signing in; null for the personal account
 */
public record Persona(
        String id,
        String userId,
        String description,
        @Nullable String organizationId) {

    /**
     * Finds the persona that a user is.
     *
     * @param state where to look
     * @param userId {@code user_…}
     * @return null for a user who is none
     */
    public static @Nullable Persona of(Reading state, String userId) {
        return state.all(Kinds.PERSONAS)
                .filter(persona -> persona.userId.equals(userId))
                .findFirst()
                .orElse(null);
    }
}
