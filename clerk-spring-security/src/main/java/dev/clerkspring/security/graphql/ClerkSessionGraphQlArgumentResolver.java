package dev.clerkspring.security.graphql;

import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.security.ClerkAuthenticationToken;
import graphql.schema.DataFetchingEnvironment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import reactor.core.publisher.Mono;

/**
 * Resolves {@link ClerkSession} arguments of GraphQL controllers. The argument may be nullable or an {@link Optional}; otherwise a
 * request without session is answered as unauthorized.
 */
public final class ClerkSessionGraphQlArgumentResolver implements HandlerMethodArgumentResolver {

    /** Creates a resolver. */
    public ClerkSessionGraphQlArgumentResolver() {}

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == ClerkSession.class;
    }

    @Override
    public @Nullable Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null) {
            var session = session(authentication);
            return session != null ? argument(parameter, session) : absent(parameter);
        }
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .mapNotNull(ClerkSessionGraphQlArgumentResolver::session)
                .map(session -> argument(parameter, session))
                .switchIfEmpty(Mono.defer(() -> Mono.justOrEmpty(absent(parameter))));
    }

    private static @Nullable ClerkSession session(Authentication authentication) {
        return authentication instanceof ClerkAuthenticationToken token ? token.session() : null;
    }

    private static Object argument(MethodParameter parameter, ClerkSession session) {
        return parameter.getParameterType() == Optional.class ? Optional.of(session) : session;
    }

    private static @Nullable Object absent(MethodParameter parameter) {
        if (parameter.getParameterType() == Optional.class) {
            return Optional.empty();
        }
        if (!parameter.isOptional()) {
            throw new AuthenticationCredentialsNotFoundException("The request has no Clerk session");
        }
        return null;
    }
}
