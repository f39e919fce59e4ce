package dev.clerkspring.emulator.persona;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody invented, who can sign in with one click.
 *
 * @param id the short name in the sign-in form, such as {@code ada}
 * @param userId {@code user_…}
 * @param firstName an invented first name
 * @param lastName an invented last name
 * @param emailAddress an address that belongs to nobody, such as one of {@code example.com}
 * @param description what this persona is good for, in a few words
 * @param membership the organization that is active after signing in; null for a personal account
 * @param features slugs of the features of the persona's own plans, counted while no organization is active
 * @param plans slugs of the persona's own plans, counted while no organization is active
 */
public record Persona(
        String id,
        String userId,
        String firstName,
        String lastName,
        String emailAddress,
        String description,
        @Nullable Membership membership,
        List<String> features,
        List<String> plans) {

    /** Copies the lists. */
    public Persona {
        features = List.copyOf(features);
        plans = List.copyOf(plans);
    }

    /**
     * Returns the first and the last name.
     *
     * @return for people to read
     */
    public String name() {
        return firstName + " " + lastName;
    }

    @Override
    public String toString() {
        return "Persona[" + id + "]";
    }
}
