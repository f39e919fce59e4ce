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

    private Failures() {}

    /** The decision, unless it still asks for a key after the keys have been renewed: then there is no such key. */
    static Outcome settled(Decision decision) {
        return decision instanceof Outcome outcome ? outcome : signedOut(TokenReason.JWK_KID_MISMATCH);
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
