package dev.clerkspring.emulator.entity;

import dev.clerkspring.emulator.state.Reading;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A machine that calls others by tokens.
 *
 * @param id {@code mch_…}
 * @param name for people
 * @param tokenLife how long its tokens live unless asked, in seconds
 * @param scopes ids of the machines that it may call
 * @param secretKey what it shows to get tokens
 * @param previousKey the key before the last rotation; null if there was none
 * @param previousKeyUntil when that one ends
 * @param createdAt when it was made
 * @param updatedAt when it last changed
 */
public record Machine(
        String id,
        String name,
        int tokenLife,
        List<String> scopes,
        String secretKey,
        @Nullable String previousKey,
        @Nullable Instant previousKeyUntil,
        Instant createdAt,
        Instant updatedAt) {

    /** Copies the list. */
    public Machine {
        scopes = List.copyOf(scopes);
    }

    /**
     * Finds the machine that has a key.
     *
     * @param state where to look
     * @param key what was shown
     * @param now the time by which the key may have ended
     * @return null if there is none
     */
    public static @Nullable Machine ofKey(Reading state, String key, Instant now) {
        return state.all(Kinds.MACHINES)
                .filter(machine -> machine.has(key, now))
                .findFirst()
                .orElse(null);
    }

    private boolean has(String key, Instant now) {
        return secretKey.equals(key)
                || (key.equals(previousKey) && previousKeyUntil != null && now.isBefore(previousKeyUntil));
    }

    /**
     * Returns the same machine with other scopes.
     *
     * @param scopes ids of the machines that it may call
     * @param now when
     * @return another
     */
    public Machine withScopes(List<String> scopes, Instant now) {
        return new Machine(id, name, tokenLife, scopes, secretKey, previousKey, previousKeyUntil, createdAt, now);
    }

    @Override
    public String toString() {
        return "Machine[" + id + "]";
    }
}
