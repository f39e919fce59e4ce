package dev.clerkspring.security.web;

import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.authentication.Reason;
import dev.clerkspring.sdk.authentication.RequestReason;
import dev.clerkspring.sdk.authentication.ResponseInstructions;
import dev.clerkspring.sdk.token.TokenReason;
import dev.clerkspring.security.ClerkTokenRejectedException;
import dev.clerkspring.security.ClerkUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Why a request is not authenticated: read from exceptions, or remembered on the request by the cookie filter. */
public final class AuthenticationFailures {

    /** The attribute of a request under which a cookie filter remembers the {@link Reason}, or the {@link SignedOut}. */
    public static final String ATTRIBUTE = AuthenticationFailures.class.getName() + ".REASON";

    private AuthenticationFailures() {}

    /**
     * Returns why a request is not authenticated. The exception speaks for a token in the header, the request for one in the
     * cookie.
     *
     * @param failure what the entry point was called with
     * @param remembered the attribute of the request
     * @return the reason
     */
    public static Reason reason(AuthenticationException failure, @Nullable Object remembered) {
        if (isAboutToken(failure)) {
            return reason(failure);
        }
        if (remembered instanceof SignedOut signedOut) {
            return signedOut.reason();
        }
        return remembered instanceof Reason reason ? reason : RequestReason.SESSION_TOKEN_AND_UAT_MISSING;
    }

    /**
     * Returns where the browser may sign in, or be found to be signed in after all.
     *
     * @param failure what the entry point was called with
     * @param remembered the attribute of the request
     * @return what to answer instead of a 401; null if a bearer token has failed, or there is no way
     */
    public static @Nullable ResponseInstructions challenge(
            AuthenticationException failure, @Nullable Object remembered) {
        return !isAboutToken(failure) && remembered instanceof SignedOut signedOut ? signedOut.challenge() : null;
    }

    /**
     * Returns why a token was not accepted.
     *
     * @param failure what its authentication failed with
     * @return the reason
     */
    public static Reason reason(AuthenticationException failure) {
        if (failure.getCause() instanceof ClerkTokenRejectedException rejected) {
            return rejected.reason();
        }
        if (failure.getCause() instanceof ClerkUnavailableException unavailable) {
            return unavailable.reason();
        }
        return failure instanceof OAuth2AuthenticationException
                ? new Reason.Token(TokenReason.TOKEN_INVALID)
                : RequestReason.UNEXPECTED_ERROR;
    }

    /**
     * Returns what a bearer token fails with, for a token that somebody else has decided about: event listeners know it.
     *
     * @param reason why it is not accepted
     * @return the exception of an authentication
     */
    public static AuthenticationException of(Reason reason) {
        return of(
                reason.unavailable() ? new ClerkUnavailableException(reason) : new ClerkTokenRejectedException(reason));
    }

    /**
     * Returns what a bearer token fails with, for a token in the cookie: event listeners know it.
     *
     * @param failure what the decoder said
     * @return the exception of an authentication
     */
    public static AuthenticationException of(JwtException failure) {
        if (failure instanceof ClerkTokenRejectedException rejected) {
            return new InvalidBearerTokenException(rejected.reason().slug(), rejected);
        }
        return failure instanceof ClerkUnavailableException unavailable
                ? new AuthenticationServiceException(unavailable.reason().slug(), unavailable)
                : new AuthenticationServiceException(RequestReason.UNEXPECTED_ERROR.slug(), failure);
    }

    /**
     * Returns whether the session of a request is not accepted because it has tasks to complete.
     *
     * @param remembered the attribute of the request
     * @return true if the user is to complete them
     */
    public static boolean isPending(@Nullable Object remembered) {
        return remembered instanceof SignedOut signedOut && signedOut.reason() == RequestReason.PENDING;
    }

    private static boolean isAboutToken(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException || failure instanceof AuthenticationServiceException;
    }
}
