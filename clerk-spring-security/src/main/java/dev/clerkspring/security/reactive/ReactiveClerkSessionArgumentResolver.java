package dev.clerkspring.security.reactive;

import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.security.ClerkSessionArguments;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
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
        return ClerkSessionArguments.supports(parameter);
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .mapNotNull(authentication -> ClerkSessionArguments.resolve(parameter, authentication.orElse(null)))
                // Spring Security translates no other exception of a WebFlux controller.
                .onErrorMap(
                        AuthenticationCredentialsNotFoundException.class,
                        ex -> new AccessDeniedException("There is no Clerk session", ex));
    }
}
