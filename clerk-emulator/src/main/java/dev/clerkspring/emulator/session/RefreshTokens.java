package dev.clerkspring.emulator.session;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.RefreshToken;
import dev.clerkspring.emulator.state.Draft;

/**
 * What a browser's backend renews session tokens by, without sending the browser anywhere.
 */
public final class RefreshTokens {

    private RefreshTokens() {}

    /**
     * Gives one to the browser that holds a session; it is good for as long as the session, which has one only.
     *
     * @param draft where
     * @param sessionId {@code sess_…}
     * @return the value of the cookie {@code __refresh_…}
     */
    public static String issue(Draft draft, String sessionId) {
        return draft.all(Kinds.REFRESH_TOKENS)
                .filter(token -> token.sessionId().equals(sessionId))
                .findFirst()
                .orElseGet(() -> draft.put(Kinds.REFRESH_TOKENS, new RefreshToken(draft.id("rt"), sessionId, null)))
                .token();
    }
}
