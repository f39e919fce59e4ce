package dev.clerkspring.security.servlet;

import dev.clerkspring.security.web.AuthenticationFailures;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.core.log.LogMessage;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates by Clerk's session cookie where nothing before has authenticated and no bearer token was sent.
 *
 * <p>It never ends a request: session tokens live for a minute, so that a stale cookie on a public page is the normal case.
 * A request whose cookie fails goes on as an anonymous one, and the entry point finds the reason on it.
 */
final class ClerkSessionCookieAuthenticationFilter extends OncePerRequestFilter {

    private static final Log logger = LogFactory.getLog(ClerkSessionCookieAuthenticationFilter.class);

    private final WebAuthenticationDetailsSource details = new WebAuthenticationDetailsSource();

    private final SecurityContextRepository repository = new RequestAttributeSecurityContextRepository();

    private final AuthenticationManager authenticationManager;

    private final SecurityContextHolderStrategy contextHolder;

    private final TokenRoutes routes;

    ClerkSessionCookieAuthenticationFilter(
            AuthenticationManager authenticationManager,
            SecurityContextHolderStrategy contextHolder,
            TokenRoutes routes) {
        this.authenticationManager = authenticationManager;
        this.contextHolder = contextHolder;
        this.routes = routes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SessionCookieRequests.matches(request)
                && routes.of(request).refusal(null) == null
                && contextHolder.getContext().getAuthentication() == null) {
            authenticate(request, response);
        }
        chain.doFilter(request, response);
    }

    private void authenticate(HttpServletRequest request, HttpServletResponse response) {
        try {
            var view = SessionCookieRequests.credentials(request).cookieView();
            var wish = new SessionCookieAuthentication(view, details.buildDetails(request));
            signIn(authenticationManager.authenticate(wish), request, response);
        } catch (AuthenticationException ex) {
            var reason = AuthenticationFailures.reason(ex);
            request.setAttribute(AuthenticationFailures.ATTRIBUTE, reason);
            logger.debug(LogMessage.format("The session cookie does not authenticate: %s", reason.slug()));
        }
    }

    private void signIn(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        var context = contextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        contextHolder.setContext(context);
        repository.saveContext(context, request, response);
    }
}
