package dev.clerkspring.security.servlet;

import dev.clerkspring.security.authorization.ReverificationDecision;
import dev.clerkspring.security.web.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

/**
 * Answers requests that are authenticated and may not: 403 with a problem detail. The reason is {@code access-denied}, or
 * {@code csrf-token-missing}, {@code csrf-token-invalid} and {@code origin-not-authorized} for a request that another site may
 * have sent in the user's name. Where only a re-verification is missing, the body is the one that makes Clerk's front ends ask for
 * it and repeat the request.
 */
public final class ClerkAccessDeniedHandler implements AccessDeniedHandler {

    private final AccessDeniedHandler bearer = new BearerTokenAccessDeniedHandler();

    /** Creates a handler. */
    public ClerkAccessDeniedHandler() {}

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denial)
            throws IOException, ServletException {
        var reverification = ReverificationDecision.requiredBy(denial);
        if (reverification.isPresent()) {
            ReverificationResponse.write(response, reverification.get());
        } else if (denial instanceof CsrfException csrf) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            ProblemWriter.write(request, response, problem(csrf));
        } else {
            bearer.handle(request, response, denial);
            ProblemWriter.write(request, response, Problem.ACCESS_DENIED);
        }
    }

    private static Problem problem(CsrfException denial) {
        if (denial instanceof OriginNotAuthorizedException) {
            return Problem.ORIGIN_NOT_AUTHORIZED;
        }
        return denial instanceof MissingCsrfTokenException ? Problem.CSRF_TOKEN_MISSING : Problem.CSRF_TOKEN_INVALID;
    }
}
