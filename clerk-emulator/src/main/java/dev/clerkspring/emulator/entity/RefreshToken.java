package dev.clerkspring.emulator.entity;

import org.jspecify.annotations.Nullable;

/**
 * What a backend renews a session's token by, for a browser that shows it.
 *
 * @param token what to show
 * @param sessionId {@code sess_…}
 * @param lastUsed the id of the session token that was renewed last, which cannot be renewed again; null if none was
 */
public record RefreshToken(
        String token, String sessionId, @Nullable String lastUsed) {

    @Override
    public String toString() {
        return "RefreshToken[" + sessionId + "]";
    }
}
