package dev.clerkspring.security.authorization;

import dev.clerkspring.sdk.authorization.Requirement;
import dev.clerkspring.sdk.authorization.Requirements;
import dev.clerkspring.sdk.authorization.Reverification;
import java.time.InstantSource;
import org.springframework.security.authorization.AuthorizationManager;

/**
 * What a session is allowed, for request matchers of servlet applications:
 *
 * <pre>
 * requests.requestMatchers("/admin/**").access(hasOrgRole("org:admin"))
 * </pre>
 *
 * <p>Only sessions of Clerk have any of it, whatever authorities another authentication brings. A denial for want of
 * re-verification alone is a {@link ReverificationDecision}, unless the manager is wrapped into another: use
 * {@link #has(Requirement...)} to ask for it together with something else.
 *
 * @see ReactiveClerkAuthorizationManagers
 */
public final class ClerkAuthorizationManagers {

    private ClerkAuthorizationManagers() {}

    /**
     * Allows users with a role in the active organization.
     *
     * @param role as for {@link Requirement#role(String)}
     * @return the manager
     * @param <T> what is to be accessed
     */
    public static <T> AuthorizationManager<T> hasOrgRole(String role) {
        return has(Requirement.role(role));
    }

    /**
     * Allows users with a permission in the active organization.
     *
     * @param permission as for {@link Requirement#permission(String)}
     * @return the manager
     * @param <T> what is to be accessed
     */
    public static <T> AuthorizationManager<T> hasPermission(String permission) {
        return has(Requirement.permission(permission));
    }

    /**
     * Allows users with a feature.
     *
     * @param feature as for {@link Requirement#feature(String)}
     * @return the manager
     * @param <T> what is to be accessed
     */
    public static <T> AuthorizationManager<T> hasFeature(String feature) {
        return has(Requirement.feature(feature));
    }

    /**
     * Allows users with a plan.
     *
     * @param plan as for {@link Requirement#plan(String)}
     * @return the manager
     * @param <T> what is to be accessed
     */
    public static <T> AuthorizationManager<T> hasPlan(String plan) {
        return has(Requirement.plan(plan));
    }

    /**
     * Allows users who have proved lately who they are.
     *
     * @param reverification such as {@link Reverification#STRICT}
     * @return the manager
     * @param <T> what is to be accessed
     */
    public static <T> AuthorizationManager<T> reverified(Reverification reverification) {
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
    public static <T> AuthorizationManager<T> has(Requirement... requirements) {
        var all = Requirements.of(requirements);
        SystemPermissions.report(all, () -> SystemPermissions.callerOf(ClerkAuthorizationManagers.class));
        var clock = InstantSource.system();
        return (authentication, target) -> SessionDecision.of(authentication.get(), all, clock);
    }
}
