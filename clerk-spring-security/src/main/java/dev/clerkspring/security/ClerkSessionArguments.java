package dev.clerkspring.security;

import dev.clerkspring.sdk.token.ClerkSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;

/**
 * What methods of controllers get for their {@link ClerkSession} arguments, whatever calls them: where nobody need be signed in, the
 * argument is nullable or an {@link Optional}.
 */
public final class ClerkSessionArguments {

    private ClerkSessionArguments() {}

    /**
     * Returns whether a parameter takes a session.
     *
     * @param parameter the parameter
     * @return true if it is a {@link ClerkSession}, or an {@link Optional} of one
     */
    public static boolean supports(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == ClerkSession.class;
    }

    /**
     * Returns the argument.
     *
     * @param parameter a {@linkplain #supports supported} parameter
     * @param authentication who calls; null for nobody
     * @return the session, as the parameter takes it; null for none where it is nullable
     * @throws AccessDeniedException if there has to be a session and whoever calls, an anonymous user as well, has none: as if the
     *     method were protected
     * @throws AuthenticationCredentialsNotFoundException if there has to be a session and nobody calls
     */
    public static @Nullable Object resolve(MethodParameter parameter, @Nullable Authentication authentication) {
        var session = authentication instanceof ClerkAuthenticationToken token ? token.session() : null;
        if (parameter.getParameterType() == Optional.class) {
            return Optional.ofNullable(session);
        }
        if (session == null && !parameter.isOptional()) {
            throw authentication == null
                    ? new AuthenticationCredentialsNotFoundException("There is no Clerk session")
                    : new AccessDeniedException("There is no Clerk session");
        }
        return session;
    }
}
