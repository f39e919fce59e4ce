package dev.clerkspring.security.servlet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands in for CSRF protection where an application has switched it off, for a chain or some of its paths: a request with the
 * session cookie that may change something has to come from this site or an authorized party. A request that does not say where
 * it comes from is refused.
 */
final class OriginCheckFilter extends OncePerRequestFilter {

    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final Set<String> authorizedParties;

    private final AccessDeniedHandler deniedHandler;

    OriginCheckFilter(Set<String> authorizedParties, AccessDeniedHandler deniedHandler) {
        this.authorizedParties = authorizedParties;
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

    /** Scripts can set neither header. */
    private boolean comesFromAuthorizedParty(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return site != null && OWN_SITE.contains(site) || origin != null && authorizedParties.contains(origin);
    }
}
