package dev.clerkspring.security;

import dev.clerkspring.sdk.authentication.RequestReason;
import dev.clerkspring.sdk.machine.AcceptedTokens;
import dev.clerkspring.sdk.machine.TokenType;
import java.util.Optional;
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
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeReactiveMethodInterceptor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import reactor.core.publisher.Mono;

/**
 * Enforces {@link AcceptsToken} before a method is called, ahead of {@code @PreAuthorize}. Where
 * {@code @EnableMethodSecurity} is it works as a bean with {@code ROLE_INFRASTRUCTURE}.
 */
public final class AcceptsTokenInterceptor
        implements Ordered, MethodInterceptor, PointcutAdvisor, AopInfrastructureBean {

    private static final int ORDER = AuthorizationInterceptorsOrder.FIRST.getOrder() + 1;

    private final SecurityContextHolderStrategy contextHolder = SecurityContextHolder.getContextHolderStrategy();

    private final Pointcut pointcut = annotated();

    /** Creates an interceptor. */
    public AcceptsTokenInterceptor() {}

    /**
     * Returns the interceptor for reactive applications, beside {@code @EnableReactiveMethodSecurity}. The methods must return a
     * publisher.
     *
     * @return a new interceptor
     */
    public static AuthorizationManagerBeforeReactiveMethodInterceptor reactive() {
        var interceptor =
                new AuthorizationManagerBeforeReactiveMethodInterceptor(annotated(), AcceptsTokenInterceptor::decide);
        interceptor.setOrder(ORDER);
        return interceptor;
    }

    /** Also by an interface's method, and by an annotation that has this one. */
    private static Pointcut annotated() {
        return new ComposablePointcut(new AnnotationMatchingPointcut(AcceptsToken.class, true))
                .union((Pointcut) new AnnotationMatchingPointcut(null, AcceptsToken.class, true));
    }

    /** A yes, or the failure of an authentication: the answer is 401 rather than 403. */
    private static Mono<AuthorizationResult> decide(Mono<Authentication> authentication, MethodInvocation invocation) {
        return authentication.map(Optional::of).defaultIfEmpty(Optional.empty()).map(known -> {
            check(invocation, known.orElse(null));
            return new AuthorizationDecision(true);
        });
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        check(invocation, contextHolder.getContext().getAuthentication());
        return invocation.proceed();
    }

    private static void check(MethodInvocation invocation, @Nullable Authentication authentication) {
        var annotation = annotation(invocation);
        if (annotation != null) {
            check(AcceptedTokens.of(annotation.value()), ClerkTokenTypes.of(authentication));
        }
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

    private static void check(AcceptedTokens accepted, @Nullable TokenType presented) {
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

    @Override
    public int getOrder() {
        return ORDER;
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
