package dev.clerkspring.sdk.authorization;

import dev.clerkspring.sdk.token.ClerkSession;
import java.time.Instant;

/**
 * One thing that a session may be asked for; several are asked together by {@link Requirements}. What cannot be read, or is
 * empty, is never met.
 */
public sealed interface Requirement
        permits RoleRequirement, PermissionRequirement, EntitlementRequirement, Reverification {

    /**
     * Requires a role in the active organization.
     *
     * @param role such as {@code org:admin}; the prefix may be missing, as Clerk's own check allows
     * @return the requirement
     */
    static Requirement role(String role) {
        return new RoleRequirement(role);
    }

    /**
     * Requires a permission in the active organization.
     *
     * @param permission such as {@code org:invoices:create}; the prefix may be missing. Clerk's system permissions are in no
     *     token, so that they are never met; see {@link #asksForSystemPermission()}
     * @return the requirement
     */
    static Requirement permission(String permission) {
        return new PermissionRequirement(permission);
    }

    /**
     * Requires a feature.
     *
     * @param feature its slug, whoever has it; or with a scope: {@code org:export} for the organization's, {@code user:export}
     *     for the user's
     * @return the requirement
     */
    static Requirement feature(String feature) {
        return new EntitlementRequirement(EntitlementRequirement.Kind.FEATURE, feature);
    }

    /**
     * Requires a plan.
     *
     * @param plan its slug, whoever subscribed to it; or with a scope, as for a {@linkplain #feature feature}
     * @return the requirement
     */
    static Requirement plan(String plan) {
        return new EntitlementRequirement(EntitlementRequirement.Kind.PLAN, plan);
    }

    /**
     * Returns whether a session meets the requirement.
     *
     * @param session the session of a verified token
     * @param now the time of the question; only a {@link Reverification} looks at it
     * @return whether it does
     */
    boolean isMetBy(ClerkSession session, Instant now);

    /**
     * Returns whether this asks for one of Clerk's system permissions ({@code org:sys_…}), which no token ever carries: a
     * mistake of whoever asks.
     *
     * @return whether no session can ever meet this
     */
    default boolean asksForSystemPermission() {
        return false;
    }
}
