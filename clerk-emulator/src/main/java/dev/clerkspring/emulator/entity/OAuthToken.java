package dev.clerkspring.emulator.entity;

import java.time.Instant;
import java.util.List;

/**
 * An access token that a user has given to an OAuth application.
 *
 * @param id {@code oat_…}
 * @param token what the application shows
 * @param clientId the application
 * @param userId {@code user_…}
 * @param scopes what it is for
 * @param revoked whether it has been taken back
 * @param expiresAt when it ends
 * @param createdAt when it was made
 */
public record OAuthToken(
        String id,
        String token,
        String clientId,
        String userId,
        List<String> scopes,
        boolean revoked,
        Instant expiresAt,
        Instant createdAt) {

    /** Copies the list. */
    public OAuthToken {
        scopes = List.copyOf(scopes);
    }

    @Override
    public String toString() {
        return "OAuthToken[" + id + "]";
    }
}
