package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.Decision.Outcome;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.token.KeysUnavailableException;
import dev.clerkspring.sdk.token.TokenReason;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** What the drivers answer where there is no decision. */
final class Failures {

    private static final Log logger = LogFactory.getLog(ClerkAuthenticator.class);

    /** Two keys, a payload and a refreshed token are the most that a decision can need. */
    static final int MOST_ROUNDS = 6;

    private Failures() {}

    /** The decision; one that asks for more and more has failed. */
    static Outcome settled(Decision decision) {
        return decision instanceof Outcome outcome ? outcome : new SignedOut(RequestReason.UNEXPECTED_ERROR);
    }

    static Outcome of(Throwable failure) {
        if (failure instanceof KeysUnavailableException unavailable) {
            return signedOut(unavailable.reason());
        }
        logger.error("A request could not be authenticated", withoutMessage(failure));
        return new SignedOut(RequestReason.UNEXPECTED_ERROR);
    }

    static Outcome signedOut(TokenReason reason) {
        return new SignedOut(new Reason.Token(reason));
    }

    /** The place alone: message and cause might quote the request. */
    private static Throwable withoutMessage(Throwable failure) {
        var place = new IllegalStateException(failure.getClass().getName());
        place.setStackTrace(failure.getStackTrace());
        return place;
    }
}
