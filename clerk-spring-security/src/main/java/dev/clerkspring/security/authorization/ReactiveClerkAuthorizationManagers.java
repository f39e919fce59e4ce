package dev.clerkspring.security.authorization;

import dev.clerkspring.sdk.authorization.Requirement;
import dev.clerkspring.sdk.authorization.Requirements;
import dev.clerkspring.sdk.authorization.Reverification;
import java.time.InstantSource;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import reactor.core.publisher.Mono;

/**
 * What a session is allowed, for the exchanges of reactive applications:
 *
 * <pre>
 * exchanges.pathMatchers("/admin/**").access(hasOrgRole("org:admin"))
 * </pre>
 *
 * <p>Only sessions of Clerk have any of it, whatever authorities another authentication brings. A denial for want of
 * re-verification alone is an {@link AuthorizationDeniedException} with a {@link ReverificationDecision}. Ask for it together
 * with something else by {@link #has(Requirement...)}.
 *
 * @see ClerkAuthorizationManagers
 */
public final class ReactiveClerkAuthorizationManagers {

    private ReactiveClerkAuthorizationManagers() {}

    /**
     * Allows users with a role in the active organization.
     *
     * @param role as for {@link Requirement#role(String)}
     * @return the manager
     * @param <T> what is to be accessed
     */
    public static <T> ReactiveAuthorizationManager<T> hasOrgRole(String role) {
        return has(Requirement.role(role));
    }

    /**
     * Allows users with a permission in the active organization.
     *
     * @param permission as for {@link Requirement#permission(String)}
     * @return the manager
     * @param <T> what is to be accessed
     */
    public static <T> ReactiveAuthorizationManager<T> hasPermission(String permission) {
        return has(Requirement.permission(permission));
    }

    /**
     * Allows users with a feature.
     *
     * @param feature as for {@link Requirement#feature(String)}
     * @return the manager
     * @param <T> what is to be accessed
     */
    public static <T> ReactiveAuthorizationManager<T> hasFeature(String feature) {
        return has(Requirement.feature(feature));
    }

    /**
     * Allows users with a plan.
     *
     * @param plan as for {@link Requirement#plan(String)}
     * @return the manager
     * @param <T> what is to be accessed
     */
    public static <T> ReactiveAuthorizationManager<T> hasPlan(String plan) {
        return has(Requirement.plan(plan));
    }

    /**
     * Allows users who have proved lately who they are.
     *
     * @param reverification such as {@link Reverification#STRICT}
     * @return the manager
     * @param <T> what is to be accessed
     */
    public static <T> ReactiveAuthorizationManager<T> reverified(Reverification reverification) {
        return has(reverification);
    }

    /**
     * Allows users who meet every requirement.
     *
     * @param requirements at least one
     * @return the manager
     * @param <T> what is to be accessed
     * @throws IllegalArgumentException if there is none
     */
    public static <T> ReactiveAuthorizationManager<T> has(Requirement... requirements) {
        var all = Requirements.of(requirements);
        SystemPermissions.report(all, () -> SystemPermissions.callerOf(ReactiveClerkAuthorizationManagers.class));
        var clock = InstantSource.system();
        return (authentication, target) -> authentication
                .map(known -> SessionDecision.of(known, all, clock))
                .defaultIfEmpty(new AuthorizationDecision(false))
                .flatMap(ReactiveClerkAuthorizationManagers::told);
    }

    /** Whoever asks managers about exchanges forgets their results, but not their exceptions. */
    private static Mono<AuthorizationResult> told(AuthorizationResult result) {
        return result instanceof ReverificationDecision
                ? Mono.error(() -> new AuthorizationDeniedException("Access Denied", result))
                : Mono.just(result);
    }
}
