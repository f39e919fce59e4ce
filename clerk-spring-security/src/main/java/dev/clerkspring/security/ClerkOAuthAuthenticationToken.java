package dev.clerkspring.security;

import dev.clerkspring.sdk.machine.MachineToken;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.Transient;

/**
 * A request with an OAuth access token: a client acts for a user, within what the user has agreed to.
 */
@Transient
public final class ClerkOAuthAuthenticationToken extends ClerkMachineAuthenticationToken<MachineToken.OauthToken> {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an authenticated token.
     *
     * @param value the token as it came; it is not printed
     * @param machineToken what it says
     * @param authorities what its holder may do
     */
    public ClerkOAuthAuthenticationToken(
            String value, MachineToken.OauthToken machineToken, Collection<? extends GrantedAuthority> authorities) {
        super(value, machineToken, authorities);
    }
}
