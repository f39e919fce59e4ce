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
        if (SessionCookieRequests.needsProtection(request)
                && !CsrfMark.isOn(request)
                && !comesFromAuthorizedParty(request)) {
            deniedHandler.handle(request, response, new OriginNotAuthorizedException());
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean comesFromAuthorizedParty(HttpServletRequest request) {
        return origins.allow(request.getHeader(AuthorizedOrigins.SITE_HEADER), request.getHeader(HttpHeaders.ORIGIN));
    }
}
