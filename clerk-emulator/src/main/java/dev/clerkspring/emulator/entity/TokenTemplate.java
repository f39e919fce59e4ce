package dev.clerkspring.emulator.entity;

import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.jwttemplates.JwtTemplate;
import org.jspecify.annotations.Nullable;

/**
 * A template of tokens.
 *
 * @param template as the API tells it
 * @param signingKey a key of its own, secret or PEM; null if the instance's signs
 */
public record TokenTemplate(JwtTemplate template, @Nullable String signingKey) {

    /**
     * Returns its id.
     *
     * @return {@code jtmp_…}
     */
    public String id() {
        return template.id();
    }

    /**
     * Finds the template of a name.
     *
     * @param state where to look
     * @param name its name
     * @return null if there is none
     */
    public static @Nullable TokenTemplate ofName(Reading state, String name) {
        return state.all(Kinds.TOKEN_TEMPLATES)
                .filter(row -> row.template.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return "TokenTemplate[" + id() + "]";
    }
}
