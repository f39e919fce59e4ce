package dev.clerkspring.security;

import dev.clerkspring.sdk.machine.MachineOutcome;
import dev.clerkspring.sdk.machine.MachineToken;
import java.util.Collection;
import java.util.LinkedHashSet;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Turns a machine token that is good into the {@link ClerkMachineAuthenticationToken} of its kind. By default it grants
 * {@code SCOPE_…} for each scope; like every bearer token it has {@code FACTOR_BEARER} too. Machine tokens never have the roles,
 * permissions, features and plans of a session.
 */
public final class ClerkMachineAuthenticationConverter {

    private final Converter<MachineToken, Collection<GrantedAuthority>> authorities;

    /** Creates a converter that grants scopes. */
    public ClerkMachineAuthenticationConverter() {
        this(ClerkMachineAuthenticationConverter::scopes);
    }

    /**
     * Creates a converter.
     *
     * @param authorities decides what a token grants
     */
    public ClerkMachineAuthenticationConverter(Converter<MachineToken, Collection<GrantedAuthority>> authorities) {
        this.authorities = authorities;
    }

    /**
     * Converts a machine token that has been accepted.
     *
     * @param value the token as it came
     * @param accepted what it says, and who vouches for it
     * @return an authenticated token of its kind
     */
    public ClerkMachineAuthenticationToken<?> convert(String value, MachineOutcome.Accepted accepted) {
        var token = convert(value, accepted.token());
        token.instance(accepted.instance());
        return token;
    }

    /**
     * Converts a machine token.
     *
     * @param value the token as it came
     * @param token what it says
     * @return an authenticated token of its kind
     */
    public ClerkMachineAuthenticationToken<?> convert(String value, MachineToken token) {
        var granted = new LinkedHashSet<GrantedAuthority>(authorities.convert(token));
        granted.add(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.BEARER_AUTHORITY));
        if (token instanceof MachineToken.ApiKey key) {
            return new ClerkApiKeyAuthenticationToken(value, key, granted);
        }
        return token instanceof MachineToken.OauthToken oauth
                ? new ClerkOAuthAuthenticationToken(value, oauth, granted)
                : new ClerkM2mAuthenticationToken(value, (MachineToken.M2mToken) token, granted);
    }

    private static Collection<GrantedAuthority> scopes(MachineToken token) {
        return token.scopes().stream()
                .<GrantedAuthority>map(scope -> new SimpleGrantedAuthority("SCOPE_" + scope))
                .toList();
    }
}
