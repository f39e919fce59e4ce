package dev.clerkspring.security.authorization;

import dev.clerkspring.sdk.authorization.Requirements;
import dev.clerkspring.sdk.authorization.Reverification;
import dev.clerkspring.security.ClerkAuthenticationToken;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;

/** Puts requirements to the session of an authentication. Whoever has no session meets none. */
final class SessionDecision {

    private SessionDecision() {}

    static AuthorizationResult of(
            @Nullable Authentication authentication, Requirements requirements, InstantSource clock) {
        if (!(authentication instanceof ClerkAuthenticationToken token) || !token.isAuthenticated()) {
            return new AuthorizationDecision(false);
        }
        var unmet = requirements.firstUnmet(token.session(), clock.instant()).orElse(null);
        return unmet instanceof Reverification required
                ? new ReverificationDecision(required)
                : new AuthorizationDecision(unmet == null);
    }
}
