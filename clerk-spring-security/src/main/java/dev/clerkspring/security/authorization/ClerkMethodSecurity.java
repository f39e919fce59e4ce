package dev.clerkspring.security.authorization;

import java.time.InstantSource;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeReactiveMethodInterceptor;
import org.springframework.security.core.Authentication;

/**
 * The interceptors behind {@link HasPermission}, {@link HasOrgRole}, {@link HasFeature}, {@link HasPlan} and
 * {@link RequireReverification}. As infrastructure beans, beside {@code @EnableMethodSecurity} or
 * {@code @EnableReactiveMethodSecurity}, they enforce the annotations; the auto-configuration brings them.
 *
 * <p>They run behind {@code @PreAuthorize}, {@code @Secured} and {@code @RolesAllowed}.
 */
public final class ClerkMethodSecurity {

    private static final int ORDER = AuthorizationInterceptorsOrder.JSR250.getOrder() + 10;

    private ClerkMethodSecurity() {}

    /**
     * Returns the interceptor for servlet applications.
     *
     * @param clock what the ages of factors are measured by
     * @return a new interceptor
     */
    public static AuthorizationManagerBeforeMethodInterceptor interceptor(InstantSource clock) {
        var methods = new AnnotatedMethods();
        AuthorizationManager<MethodInvocation> manager =
                (authentication, invocation) -> decide(methods, invocation, authentication.get(), clock);
        var interceptor = new AuthorizationManagerBeforeMethodInterceptor(methods, manager);
        interceptor.setOrder(ORDER);
        return interceptor;
    }

    /**
     * Returns the interceptor for reactive applications. The methods must return a publisher.
     *
     * @param clock what the ages of factors are measured by
     * @return a new interceptor
     */
    public static AuthorizationManagerBeforeReactiveMethodInterceptor reactiveInterceptor(InstantSource clock) {
        var methods = new AnnotatedMethods();
        ReactiveAuthorizationManager<MethodInvocation> manager = (authentication, invocation) -> authentication
                .map(known -> decide(methods, invocation, known, clock))
                .defaultIfEmpty(new AuthorizationDecision(false));
        var interceptor = new AuthorizationManagerBeforeReactiveMethodInterceptor(methods, manager);
        interceptor.setOrder(ORDER);
        return interceptor;
    }

    /** The same question as when the method was matched; should the answer be another, nobody gets in. */
    private static AuthorizationResult decide(
            AnnotatedMethods methods,
            MethodInvocation invocation,
            @Nullable Authentication authentication,
            InstantSource clock) {
        var target = invocation.getThis();
        var type = target != null ? target.getClass() : invocation.getMethod().getDeclaringClass();
        var requirements = methods.requirements(invocation.getMethod(), type);
        return requirements != null
                ? SessionDecision.of(authentication, requirements, clock)
                : new AuthorizationDecision(false);
    }
}
