package dev.clerkspring.security;

import dev.clerkspring.sdk.authentication.RequestReason;
import dev.clerkspring.sdk.machine.AcceptedTokens;
import dev.clerkspring.sdk.machine.TokenType;
import org.aopalliance.aop.Advice;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Pointcut;
import org.springframework.aop.PointcutAdvisor;
import org.springframework.aop.framework.AopInfrastructureBean;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Enforces {@link AcceptsToken} before a method is called, ahead of {@code @PreAuthorize}. Where
 * {@code @EnableMethodSecurity} is it works as a bean with {@code ROLE_INFRASTRUCTURE}.
 */
public final class AcceptsTokenInterceptor
        implements Ordered, MethodInterceptor, PointcutAdvisor, AopInfrastructureBean {

    private final SecurityContextHolderStrategy contextHolder = SecurityContextHolder.getContextHolderStrategy();

    private final Pointcut pointcut = new ComposablePointcut(new AnnotationMatchingPointcut(AcceptsToken.class, true))
            .union(AnnotationMatchingPointcut.forMethodAnnotation(AcceptsToken.class));

    /** Creates an interceptor. */
    public AcceptsTokenInterceptor() {}

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        var annotation = annotation(invocation);
        if (annotation != null) {
            check(AcceptedTokens.of(annotation.value()));
        }
        return invocation.proceed();
    }

    private static @Nullable AcceptsToken annotation(MethodInvocation invocation) {
        var target = invocation.getThis();
        var type = target != null
                ? AopUtils.getTargetClass(target)
                : invocation.getMethod().getDeclaringClass();
        var method = AopUtils.getMostSpecificMethod(invocation.getMethod(), type);
        var own = AnnotatedElementUtils.findMergedAnnotation(method, AcceptsToken.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(type, AcceptsToken.class);
    }

    private void check(AcceptedTokens accepted) {
        var presented = presented();
        if (presented == null || !accepted.accepts(presented)) {
            var refusal = accepted.refusal(presented);
            var reason = refusal != null
                    ? refusal
                    : presented == null
                            ? RequestReason.SESSION_TOKEN_AND_UAT_MISSING
                            : RequestReason.TOKEN_TYPE_MISMATCH;
            throw new InvalidBearerTokenException(reason.slug(), new ClerkTokenRejectedException(reason));
        }
    }

    private @Nullable TokenType presented() {
        var authentication = contextHolder.getContext().getAuthentication();
        if (authentication instanceof ClerkMachineAuthenticationToken<?> machine && machine.isAuthenticated()) {
            return machine.tokenType();
        }
        return authentication instanceof ClerkAuthenticationToken session && session.isAuthenticated()
                ? TokenType.SESSION_TOKEN
                : null;
    }

    @Override
    public int getOrder() {
        return AuthorizationInterceptorsOrder.FIRST.getOrder() + 1;
    }

    @Override
    public Pointcut getPointcut() {
        return pointcut;
    }

    @Override
    public Advice getAdvice() {
        return this;
    }

    @Override
    public boolean isPerInstance() {
        return true;
    }
}
