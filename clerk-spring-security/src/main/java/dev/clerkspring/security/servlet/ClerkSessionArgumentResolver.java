package dev.clerkspring.security.servlet;

import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.security.ClerkAuthenticationToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Resolves {@link ClerkSession} arguments of controller methods. On public routes the argument may be nullable or an
 * {@link Optional}; otherwise a request without session is answered as if the route were protected.
 */
public final class ClerkSessionArgumentResolver implements HandlerMethodArgumentResolver {

    private final SecurityContextHolderStrategy contextHolder = SecurityContextHolder.getContextHolderStrategy();

    /** Creates a resolver. */
    public ClerkSessionArgumentResolver() {}

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == ClerkSession.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        var session = contextHolder.getContext().getAuthentication() instanceof ClerkAuthenticationToken token
                ? token.session()
                : null;
        if (parameter.getParameterType() == Optional.class) {
            return Optional.ofNullable(session);
        }
        if (session == null && !parameter.isOptional()) {
            throw new AuthenticationCredentialsNotFoundException("The request has no Clerk session");
        }
        return session;
    }
}
