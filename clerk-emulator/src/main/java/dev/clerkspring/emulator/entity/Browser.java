package dev.clerkspring.emulator.entity;

import dev.clerkspring.emulator.state.Reading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A browser that Clerk knows; in the API it is called client. Its sessions name it.
 *
 * @param id {@code client_…}, which is no secret
 * @param secret what its {@code __client} cookie says
 * @param lastActiveSessionId the session that its requests are of; null if it is signed out
 * @param createdAt when it was first seen
 * @param updatedAt when it last signed in or out
 */
public record Browser(
        String id, String secret, @Nullable String lastActiveSessionId, Instant createdAt, Instant updatedAt) {

    /**
     * Finds a browser.
     *
     * @param state where to look
     * @param secret what its cookie says, if it has one
     * @return null if it is not known
     */
    public static @Nullable Browser find(Reading state, @Nullable String secret) {
        return secret == null
                ? null
                : state.all(Kinds.BROWSERS)
                        .filter(browser -> browser.secret.equals(secret))
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public String toString() {
        return "Browser[" + id + "]";
    }
}
