package dev.clerkspring.security.servlet;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * The manager that a chain has brought itself, which knows nothing of Clerk, beside the one that the chain would have had without.
 * A bearer token is the former's if it has a provider for such tokens.
 */
final class OwnManagerFallback implements AuthenticationManager {

    private final AuthenticationManager own;

    private final AuthenticationManager clerk;

    private OwnManagerFallback(AuthenticationManager own, AuthenticationManager clerk) {
        this.own = own;
        this.clerk = clerk;
    }

    /** Stands in for the chain's manager, for every filter that is made from now on, if the chain has brought it. */
    static void completeIn(HttpSecurity http) {
        var own = http.getSharedObject(AuthenticationManager.class);
        var builder = http.getSharedObject(AuthenticationManagerBuilder.class);
        if (own != null && !isBuilt(builder)) {
            http.setSharedObject(AuthenticationManager.class, new OwnManagerFallback(own, builder.build()));
        }
    }

    /** With a manager of its own a chain does not build one of the providers that it was given. */
    private static boolean isBuilt(AuthenticationManagerBuilder builder) {
        try {
            builder.getObject();
            return true;
        } catch (IllegalStateException ex) {
            return false;
        }
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        if (authentication instanceof SessionCookieAuthentication
                || authentication instanceof MachineTokenAuthentication) {
            return clerk.authenticate(authentication);
        }
        try {
            return own.authenticate(authentication);
        } catch (ProviderNotFoundException ex) {
            if (authentication instanceof BearerTokenAuthenticationToken) {
                return clerk.authenticate(authentication);
            }
            throw ex;
        }
    }
}
