package dev.clerkspring.security.servlet;

import dev.clerkspring.sdk.authentication.Reason;
import dev.clerkspring.sdk.authentication.RequestReason;
import dev.clerkspring.sdk.token.TokenReason;
import dev.clerkspring.security.ClerkTokenRejectedException;
import dev.clerkspring.security.ClerkUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** Why a request is not authenticated: read from exceptions, or remembered on the request by the cookie filter. */
final class AuthenticationFailure {

    private static final String ATTRIBUTE = AuthenticationFailure.class.getName() + ".REASON";

    private AuthenticationFailure() {}

    static void remember(HttpServletRequest request, Reason reason) {
        request.setAttribute(ATTRIBUTE, reason);
    }

    /** The exception speaks for a token in the header, the request for one in the cookie. */
    static Reason reason(HttpServletRequest request, AuthenticationException failure) {
        if (isAboutToken(failure)) {
            return reason(failure);
        }
        return request.getAttribute(ATTRIBUTE) instanceof Reason remembered
                ? remembered
                : RequestReason.SESSION_TOKEN_AND_UAT_MISSING;
    }

    static Reason reason(AuthenticationException failure) {
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

    private static boolean isAboutToken(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException || failure instanceof AuthenticationServiceException;
    }
}
