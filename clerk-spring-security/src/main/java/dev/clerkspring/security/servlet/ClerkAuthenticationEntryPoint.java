package dev.clerkspring.security.servlet;

import dev.clerkspring.security.web.AuthenticationFailures;
import dev.clerkspring.security.web.Problem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.InvalidUrlException;

/**
 * Answers requests that are not authenticated: 401 with {@code WWW-Authenticate} (RFC 6750), or 503 with {@code Retry-After} if
 * nothing can be said about their token for want of keys. The body is a problem detail with Clerk's reason. A browser that loads a
 * page and may be signed in after all is sent to Clerk first, where the handshake is switched on, and to the sign-in page, where
 * that is.
 */
public final class ClerkAuthenticationEntryPoint implements AuthenticationEntryPoint {

    private final AuthenticationEntryPoint bearer = new BearerTokenAuthenticationEntryPoint();

    /** Creates an entry point. */
    public ClerkAuthenticationEntryPoint() {}

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        var remembered = request.getAttribute(AuthenticationFailures.ATTRIBUTE);
        var challenge = AuthenticationFailures.challenge(failure, remembered);
        if (challenge != null && request.getDispatcherType() == DispatcherType.REQUEST) {
            Instructions.follow(challenge, response);
            return;
        }
        var reason = AuthenticationFailures.reason(failure, remembered);
        response.setHeader(Problem.STATUS_HEADER, Problem.SIGNED_OUT);
        if (reason.unavailable()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
        } else {
            challenge(request, response, failure);
        }
        ProblemWriter.write(request, response, Problem.unauthenticated(reason));
    }

    private void challenge(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        try {
            bearer.commence(request, response, failure);
        } catch (InvalidUrlException ex) {
            // Spring's answer names the host, which a proxy may have let through though it is none.
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
    }
}
