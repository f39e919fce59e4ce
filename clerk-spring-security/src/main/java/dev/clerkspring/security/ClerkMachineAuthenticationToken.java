package dev.clerkspring.security;

import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.machine.MachineToken;
import dev.clerkspring.sdk.machine.TokenType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.Transient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken;

/**
 * A machine token that Clerk vouches for. The principal is the {@link MachineToken}, the name its subject, the credentials the
 * token as it came, which is not printed.
 *
 * @param <T> the kind of machine token
 */
@Transient
public abstract sealed class ClerkMachineAuthenticationToken<T extends MachineToken>
        extends AbstractOAuth2TokenAuthenticationToken<OAuth2AccessToken>
        permits ClerkApiKeyAuthenticationToken, ClerkM2mAuthenticationToken, ClerkOAuthAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient T machineToken;

    private String instance = AuthenticationSettings.PRIMARY;

    ClerkMachineAuthenticationToken(String value, T machineToken, Collection<? extends GrantedAuthority> authorities) {
        super(accessToken(value, machineToken), machineToken, value, authorities);
        this.machineToken = machineToken;
        setAuthenticated(true);
    }

    private static OAuth2AccessToken accessToken(String value, MachineToken token) {
        return new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                value,
                null,
                token.expiresAt(),
                new LinkedHashSet<>(token.scopes()));
    }

    /**
     * Returns what the token says.
     *
     * @return its ids, subject, scopes and claims
     */
    public T machineToken() {
        return machineToken;
    }

    /**
     * Returns the kind of the token.
     *
     * @return never {@link TokenType#SESSION_TOKEN}
     */
    public TokenType tokenType() {
        return machineToken.type();
    }

    /**
     * Returns the name of the instance that vouches for the token.
     *
     * @return as it is configured; {@value AuthenticationSettings#PRIMARY} where there is one alone
     */
    public String instance() {
        return instance;
    }

    void instance(String name) {
        this.instance = name;
    }

    @Override
    public String getName() {
        return machineToken.subject();
    }

    /**
     * Returns nothing: the claims are in {@link #machineToken()}, each kind's own.
     *
     * @return an empty map
     */
    @Override
    public Map<String, Object> getTokenAttributes() {
        return Map.of();
    }
}
