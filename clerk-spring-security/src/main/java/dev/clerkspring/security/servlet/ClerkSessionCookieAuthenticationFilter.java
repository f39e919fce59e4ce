package dev.clerkspring.security.servlet;

import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.Decision.Outcome;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
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
 * Authenticates by Clerk's cookies where nothing before has authenticated and no bearer token was sent.
 *
 * <p>It ends a request only to send the browser elsewhere: session tokens live for a minute, so that a stale cookie on a public
 * page is the normal case. A request whose cookies fail goes on as an anonymous one, and the entry point finds the reason on it,
 * and the handshake that may be worth a try.
 */
final class ClerkSessionCookieAuthenticationFilter extends OncePerRequestFilter {

    private static final Log logger = LogFactory.getLog(ClerkSessionCookieAuthenticationFilter.class);

    private final WebAuthenticationDetailsSource details = new WebAuthenticationDetailsSource();

    private final SecurityContextRepository repository = new RequestAttributeSecurityContextRepository();

    private final ClerkAuthenticator authenticator;

    private final AuthenticationManager authenticationManager;

    private final SecurityContextHolderStrategy contextHolder;

    private final TokenRoutes routes;

    ClerkSessionCookieAuthenticationFilter(
            ClerkAuthenticator authenticator,
            AuthenticationManager authenticationManager,
            SecurityContextHolderStrategy contextHolder,
            TokenRoutes routes) {
        this.authenticator = authenticator;
        this.authenticationManager = authenticationManager;
        this.contextHolder = contextHolder;
        this.routes = routes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (contextHolder.getContext().getAuthentication() != null
                || SessionCookieRequests.credentials(request).hasBearerToken()
                || routes.of(request).refusal(null) != null) {
            chain.doFilter(request, response);
            return;
        }
        var outcome = authenticator.authenticate(BrowserRequest.view(request));
        if (!Instructions.follow(outcome.inAnyCase(), response)) {
            authenticate(outcome, request, response);
            chain.doFilter(request, response);
        }
    }

    /** A request with nothing to authenticate by is no failure that anybody should hear of. */
    private void authenticate(Outcome outcome, HttpServletRequest request, HttpServletResponse response) {
        if (outcome instanceof SignedOut signedOut) {
            request.setAttribute(AuthenticationFailures.ATTRIBUTE, signedOut);
        }
        if (outcome instanceof SignedIn || SessionCookieRequests.matches(request)) {
            authenticate(new SessionCookieAuthentication(outcome, details.buildDetails(request)), request, response);
        }
    }

    private void authenticate(
            SessionCookieAuthentication wish, HttpServletRequest request, HttpServletResponse response) {
        try {
            signIn(authenticationManager.authenticate(wish), request, response);
        } catch (AuthenticationException ex) {
            logger.debug(LogMessage.format(
                    "The session cookie does not authenticate: %s",
                    AuthenticationFailures.reason(ex).slug()));
        }
    }

    private void signIn(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        var context = contextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        contextHolder.setContext(context);
        repository.saveContext(context, request, response);
    }
}
