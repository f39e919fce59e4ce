package dev.clerkspring.emulator.backend.sessions;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.RefreshToken;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.session.Sessions;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.token.SigningKeys;
import dev.clerkspring.sdk.sessions.RefreshSessionRequest;
import dev.clerkspring.sdk.sessions.Session;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Whether a session's token may be renewed. Whatever speaks against it is a 401, at which an SDK does a handshake instead.
 */
final class SessionRefresh {

    private final SigningKeys keys;

    SessionRefresh(SigningKeys keys) {
        this.keys = keys;
    }

    /** Returns the session if so; the expired token is then used up. */
    Session accept(Draft draft, String sessionId, RefreshSessionRequest request) {
        var claims = keys.verify(request.expiredToken());
        if (claims == null) {
            throw refused("expired_session_token_invalid", "The session token provided could not be verified");
        }
        requireOrigin(request.requestOrigin(), text(claims, "azp"));
        requireSession(sessionId, text(claims, "sid"));
        var session = active(draft, sessionId);
        var token = draft.find(Kinds.REFRESH_TOKENS, request.refreshToken());
        if (token == null || !token.sessionId().equals(sessionId)) {
            throw refused("refresh_token_not_found", "The provided refresh token was not found");
        }
        var tokenId = text(claims, "jti");
        if (tokenId == null || tokenId.equals(token.lastUsed())) {
            throw refused(
                    "session_refresh_expired_session_token_consumed",
                    "The provided expired session token was already consumed in a previous refresh request");
        }
        draft.put(Kinds.REFRESH_TOKENS, new RefreshToken(token.token(), sessionId, tokenId));
        return session;
    }

    private static void requireOrigin(String origin, @Nullable String authorizedParty) {
        try {
            if (!new URI(origin).isAbsolute()) {
                throw unparsable();
            }
        } catch (URISyntaxException ex) {
            throw unparsable();
        }
        if (authorizedParty == null) {
            throw refused(
                    "expired_session_token_missing_azp",
                    "No 'azp' claim present in the provided expired session token");
        }
        if (!origin.equals(authorizedParty)) {
            throw refused(
                    "refresh_request_origin_azp_mismatch",
                    "The request_origin parameter does not match the 'azp' claim of expired_token");
        }
    }

    private static void requireSession(String sessionId, @Nullable String claimed) {
        if (claimed == null) {
            throw refused(
                    "expired_session_token_missing_sid",
                    "No 'sid' claim present in the provided expired session token");
        }
        if (!claimed.equals(sessionId)) {
            throw refused(
                    "refresh_sid_mismatch",
                    "The 'sid' claim of the provided expired session token does not match the session ID");
        }
    }

    private static Session active(Draft draft, String sessionId) {
        var session = Sessions.find(draft, sessionId, draft.now());
        if (session == null) {
            throw refused("session_refresh_session_not_found", "No session was found with this id");
        }
        if (!Sessions.isActive(session)) {
            throw refused("session_refresh_inactive_session", "The provided session is not active");
        }
        return session;
    }

    private static @Nullable String text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String text ? text : null;
    }

    private static ClerkProblem unparsable() {
        return refused("refresh_request_origin_invalid", "The request_origin parameter could not be parsed");
    }

    private static ClerkProblem refused(String code, String message) {
        return ClerkProblem.of(HttpStatus.UNAUTHORIZED, code, message);
    }
}
