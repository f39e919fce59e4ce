package dev.clerkspring.security.servlet;

import dev.clerkspring.sdk.authentication.Decision.Outcome;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** The wish to be authenticated by what has been decided about the cookies. Neither principal nor credentials are printed. */
final class SessionCookieAuthentication extends AbstractAuthenticationToken {

    private final transient Outcome outcome;

    SessionCookieAuthentication(Outcome outcome, Object details) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.outcome = outcome;
        setDetails(details);
    }

    Outcome outcome() {
        return outcome;
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
