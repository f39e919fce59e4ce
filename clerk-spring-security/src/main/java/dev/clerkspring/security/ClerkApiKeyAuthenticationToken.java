package dev.clerkspring.security;

import dev.clerkspring.sdk.machine.MachineToken;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.Transient;

/**
 * A request with an API key of a user, an organization or a machine.
 */
@Transient
public final class ClerkApiKeyAuthenticationToken extends ClerkMachineAuthenticationToken<MachineToken.ApiKey> {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an authenticated token.
     *
     * @param value the key as it came; it is not printed
     * @param machineToken what it says
     * @param authorities what its holder may do
     */
    public ClerkApiKeyAuthenticationToken(
            String value, MachineToken.ApiKey machineToken, Collection<? extends GrantedAuthority> authorities) {
        super(value, machineToken, authorities);
    }
}
