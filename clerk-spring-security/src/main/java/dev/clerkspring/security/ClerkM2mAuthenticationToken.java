package dev.clerkspring.security;

import dev.clerkspring.sdk.machine.MachineToken;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.Transient;

/**
 * A request of another machine, with a machine-to-machine token.
 */
@Transient
public final class ClerkM2mAuthenticationToken extends ClerkMachineAuthenticationToken<MachineToken.M2mToken> {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an authenticated token.
     *
     * @param value the token as it came; it is not printed
     * @param machineToken what it says
     * @param authorities what its holder may do
     */
    public ClerkM2mAuthenticationToken(
            String value, MachineToken.M2mToken machineToken, Collection<? extends GrantedAuthority> authorities) {
        super(value, machineToken, authorities);
    }
}
