package dev.clerkspring.security.servlet;

import dev.clerkspring.sdk.authentication.RequestView;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** The wish to be authenticated by the session cookie. Neither principal nor credentials are printed. */
final class SessionCookieAuthentication extends AbstractAuthenticationToken {

    private final transient RequestView request;

    SessionCookieAuthentication(RequestView request, Object details) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.request = request;
        setDetails(details);
    }

    RequestView request() {
        return request;
    }

    @Override
    public Object getPrincipal() {
        return "session cookie";
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
