package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.Decision.Carrier;
import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.TokenVerification;
import dev.clerkspring.sdk.token.TokenVerifier;
import dev.clerkspring.sdk.token.UnverifiedToken;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the rows of the decision table look at. The token is verified once, and only if a row asks for it. */
final class Attempt {

    private final Carrier carrier;

    private final @Nullable Presented session;

    private final TokenVerifier verifier;

    private final boolean acceptPending;

    private final KeySet keys;

    private final Instant now;

    private @Nullable TokenVerification verification;

    Attempt(
            Carrier carrier,
            @Nullable Presented session,
            TokenVerifier verifier,
            boolean acceptPending,
            KeySet keys,
            Instant now) {
        this.carrier = carrier;
        this.session = session;
        this.verifier = verifier;
        this.acceptPending = acceptPending;
        this.keys = keys;
        this.now = now;
    }

    Carrier carrier() {
        return carrier;
    }

    /** What stands where a session token is expected; null if there is nothing. */
    @Nullable
    Presented session() {
        return session;
    }

    /** The token in it; null if there is none, or none that is well-formed. */
    @Nullable
    UnverifiedToken token() {
        return session != null ? session.token() : null;
    }

    boolean acceptPending() {
        return acceptPending;
    }

    /** What the verification of a well-formed token says; null without one. */
    @Nullable
    TokenVerification verification() {
        var token = token();
        if (verification == null && token != null) {
            verification = verifier.verify(token, keys, now);
        }
        return verification;
    }
}
