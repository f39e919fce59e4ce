package dev.clerkspring.security.reactive;

import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.security.ClerkAuthenticationToken;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Resolves {@link ClerkSession} arguments of WebFlux controller methods. On public routes the argument may be nullable or an
 * {@link Optional}; otherwise a request without session is answered as if the route were protected.
 */
public final class ReactiveClerkSessionArgumentResolver implements HandlerMethodArgumentResolver {

    /** Creates a resolver. */
    public ReactiveClerkSessionArgumentResolver() {}

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == ClerkSession.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        var session = ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .ofType(ClerkAuthenticationToken.class)
                .map(ClerkAuthenticationToken::session);
        if (parameter.getParameterType() == Optional.class) {
            return session.<Object>map(Optional::of).defaultIfEmpty(Optional.empty());
        }
        if (parameter.isOptional()) {
            return session.cast(Object.class);
        }
        return session.cast(Object.class)
                .switchIfEmpty(Mono.error(() -> new AccessDeniedException("The request has no Clerk session")));
    }
}
