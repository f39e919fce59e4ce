package dev.clerkspring.security;

import dev.clerkspring.sdk.machine.TokenType;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Tells by which kind of Clerk's tokens somebody is authenticated. */
public final class ClerkTokenTypes {

    private ClerkTokenTypes() {}

    /**
     * Returns the kind of the token.
     *
     * @param authentication who is there; null for nobody
     * @return null for nobody, and for somebody whom Clerk has not authenticated
     */
    public static @Nullable TokenType of(@Nullable Authentication authentication) {
        if (authentication instanceof ClerkMachineAuthenticationToken<?> machine && machine.isAuthenticated()) {
            return machine.tokenType();
        }
        return authentication instanceof ClerkAuthenticationToken session && session.isAuthenticated()
                ? TokenType.SESSION_TOKEN
                : null;
    }
}
