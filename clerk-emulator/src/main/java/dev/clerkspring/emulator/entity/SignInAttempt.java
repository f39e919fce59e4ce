package dev.clerkspring.emulator.entity;

import dev.clerkspring.sdk.verification.Verification;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signing in, step by step.
 *
 * @param id {@code sia_…}
 * @param clientId the browser
 * @param identifier what was typed: an e-mail address, a phone number or a username
 * @param userId whose that is
 * @param firstFactor how far proving it has come
 * @param createdSessionId the session that came of it
 * @param createdAt when it began
 */
public record SignInAttempt(
        String id,
        String clientId,
        @Nullable String identifier,
        @Nullable String userId,
        @Nullable Verification firstFactor,
        @Nullable String createdSessionId,
        Instant createdAt) {

    private static final Duration LIFE = Duration.ofDays(1);

    /**
     * Returns until when it can be finished.
     *
     * @return a day after it began
     */
    public Instant abandonAt() {
        return createdAt.plus(LIFE);
    }

    /**
     * Returns the attempt with other proof.
     *
     * @param verification how far proving has come
     * @return the same but for that
     */
    public SignInAttempt with(Verification verification) {
        return new SignInAttempt(id, clientId, identifier, userId, verification, createdSessionId, createdAt);
    }

    /**
     * Returns the attempt when it has succeeded.
     *
     * @param sessionId the session that came of it
     * @return the same but for that
     */
    public SignInAttempt complete(String sessionId) {
        return new SignInAttempt(id, clientId, identifier, userId, firstFactor, sessionId, createdAt);
    }

    @Override
    public String toString() {
        return "SignInAttempt[" + id + "]";
    }
}
