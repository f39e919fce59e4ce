package dev.clerkspring.emulator.entity;

import dev.clerkspring.emulator.state.Reading;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A browser that Clerk knows; in the API it is called client. Its sessions name it.
 *
 * @param id {@code client_…}, which is no secret
 * @param secret what its {@code __client} cookie says
 * @param devBrowser what it says instead where that cookie does not reach: {@code __clerk_db_jwt}
 * @param lastActiveSessionId the session that its requests are of; null if it is signed out
 * @param signInId the sign-in that it is about, if any
 * @param signUpId the sign-up that it is about, if any
 * @param createdAt when it was first seen
 * @param updatedAt when it last signed in or out
 */
public record Browser(
        String id,
        String secret,
        String devBrowser,
        @Nullable String lastActiveSessionId,
        @Nullable String signInId,
        @Nullable String signUpId,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Finds a browser by its cookie.
     *
     * @param state where to look
     * @param secret what its cookie says, if it has one
     * @return null if it is not known
     */
    public static @Nullable Browser find(Reading state, @Nullable String secret) {
        return secret == null ? null : find(state, browser -> browser.secret.equals(secret));
    }

    /**
     * Finds a browser by its dev browser.
     *
     * @param state where to look
     * @param devBrowser what its {@code __clerk_db_jwt} says, if it has one
     * @return null if it is not known
     */
    public static @Nullable Browser ofDevBrowser(Reading state, @Nullable String devBrowser) {
        return devBrowser == null ? null : find(state, browser -> browser.devBrowser.equals(devBrowser));
    }

    private static @Nullable Browser find(Reading state, Predicate<Browser> which) {
        return state.all(Kinds.BROWSERS).filter(which).findFirst().orElse(null);
    }

    /**
     * Returns the browser with another session.
     *
     * @param sessionId the session, or null for none
     * @param newSecret what its cookie says from now on
     * @param now when it signed in or out
     * @return without a sign-in or sign-up under way
     */
    public Browser signedIn(@Nullable String sessionId, String newSecret, Instant now) {
        return new Browser(id, newSecret, devBrowser, sessionId, null, null, createdAt, now);
    }

    /**
     * Returns the browser with other attempts under way.
     *
     * @param newSignInId the sign-in, if any
     * @param newSignUpId the sign-up, if any
     * @return the same but for that
     */
    public Browser attempting(@Nullable String newSignInId, @Nullable String newSignUpId) {
        return new Browser(id, secret, devBrowser, lastActiveSessionId, newSignInId, newSignUpId, createdAt, updatedAt);
    }

    @Override
    public String toString() {
        return "Browser[" + id + "]";
    }
}
