package dev.clerkspring.security.servlet;

import dev.clerkspring.security.web.AuthorizedOrigins;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands in for CSRF protection where an application has switched it off, for a chain or some of its paths: a request with the
 * session cookie that may change something has to come from this site or an authorized party. A request that does not say where
 * it comes from is refused.
 *
 * <p>And with the session cookie no page of another origin opens a WebSocket, whichever way the application serves it: endpoints of
 * the servlet container look at no origin.
 */
final class OriginCheckFilter extends OncePerRequestFilter {

    private final AuthorizedOrigins origins;

    private final AccessDeniedHandler deniedHandler;

    OriginCheckFilter(AuthorizedOrigins origins, AccessDeniedHandler deniedHandler) {
        this.origins = origins;
        this.deniedHandler = deniedHandler;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isAllowed(request)) {
            chain.doFilter(request, response);
        } else {
            deniedHandler.handle(request, response, new OriginNotAuthorizedException());
        }
    }

    private boolean isAllowed(HttpServletRequest request) {
        var site = request.getHeader(AuthorizedOrigins.SITE_HEADER);
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (SessionCookieRequests.opensWebSocket(request)) {
            return origins.allowWebSocket(BrowserRequest.url(request), site, origin);
        }
        return !SessionCookieRequests.needsProtection(request) || CsrfMark.isOn(request) || origins.allow(site, origin);
    }
}
