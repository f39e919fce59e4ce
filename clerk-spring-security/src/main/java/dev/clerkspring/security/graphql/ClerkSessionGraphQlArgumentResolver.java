package dev.clerkspring.security.graphql;

import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.security.ClerkSessionArguments;
import graphql.schema.DataFetchingEnvironment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Resolves {@link ClerkSession} arguments of GraphQL controllers. The argument may be nullable or an {@link Optional}; otherwise a
 * request without session is answered as unauthorized.
 */
public final class ClerkSessionGraphQlArgumentResolver implements HandlerMethodArgumentResolver {

    /** Creates a resolver. */
    public ClerkSessionGraphQlArgumentResolver() {}

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return ClerkSessionArguments.supports(parameter);
    }

    @Override
    public @Nullable Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null) {
            return ClerkSessionArguments.resolve(parameter, authentication);
        }
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .mapNotNull(caller -> ClerkSessionArguments.resolve(parameter, caller.orElse(null)));
    }
}
