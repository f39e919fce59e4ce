package dev.clerkspring.security.servlet;

import dev.clerkspring.sdk.authentication.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** The wish to be authenticated by a machine token, or the refusal of any token because of its kind. */
final class MachineTokenAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient String token;

    private final transient @Nullable Reason refusal;

    MachineTokenAuthentication(String token, @Nullable Reason refusal, Object details) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.token = token;
        this.refusal = refusal;
        setDetails(details);
    }

    String token() {
        return token;
    }

    @Nullable
    Reason refusal() {
        return refusal;
    }

    @Override
    public Object getCredentials() {
        return token;
    }

    /** Nobody yet; the token is not to be printed as a name. */
    @Override
    public Object getPrincipal() {
        return "machine token";
    }
}
