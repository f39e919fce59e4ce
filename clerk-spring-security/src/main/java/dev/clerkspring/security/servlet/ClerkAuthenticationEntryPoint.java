package dev.clerkspring.security.servlet;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Answers requests that are not authenticated: 401 with {@code WWW-Authenticate} (RFC 6750), or 503 with {@code Retry-After} if
 * nothing can be said about their token for want of keys. The body is a problem detail with Clerk's reason.
 */
public final class ClerkAuthenticationEntryPoint implements AuthenticationEntryPoint {

    private static final String RETRY_AFTER_SECONDS = "5";

    private final AuthenticationEntryPoint bearer = new BearerTokenAuthenticationEntryPoint();

    /** Creates an entry point. */
    public ClerkAuthenticationEntryPoint() {}

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        var reason = AuthenticationFailure.reason(request, failure);
        if (reason.unavailable()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            ProblemWriter.write(
                    request, response, reason.slug(), "The session token cannot be verified at the moment.");
        } else {
            bearer.commence(request, response, failure);
            ProblemWriter.write(
                    request, response, reason.slug(), "This resource needs a session token that is accepted.");
        }
    }
}
