package dev.clerkspring.security.servlet;

import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.security.ClerkSessionArguments;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
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
        return ClerkSessionArguments.supports(parameter);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        return ClerkSessionArguments.resolve(
                parameter, contextHolder.getContext().getAuthentication());
    }
}
