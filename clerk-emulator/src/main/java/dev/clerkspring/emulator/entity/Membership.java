package dev.clerkspring.emulator.entity;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.json.Metadata;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A user's place in an organization.
 *
 * @param id {@code orgmem_…}
 * @param organizationId {@code org_…}
 * @param userId {@code user_…}
 * @param role the key of the role, such as {@code org:admin}
 * @param publicMetadata for everybody to read
 * @param privateMetadata for the backend alone
 * @param createdAt when the user joined
 * @param updatedAt when it last changed
 */
public record Membership(
        String id,
        String organizationId,
        String userId,
        String role,
        Metadata publicMetadata,
        Metadata privateMetadata,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Finds a user's place in an organization.
     *
     * @param state where to look
     * @param organizationId {@code org_…}, or null for the personal account
     * @param userId {@code user_…}
     * @return null if the user is no member
     */
    public static @Nullable Membership find(Reading state, @Nullable String organizationId, String userId) {
        return of(state, userId)
                .filter(membership -> membership.organizationId.equals(organizationId))
                .findFirst()
                .orElse(null);
    }

    /**
     * Finds a user's place in an organization that the user must be in.
     *
     * @param state where to look
     * @param organizationId {@code org_…}
     * @param userId {@code user_…}
     * @return the membership
     * @throws ClerkProblem 404 if the user is no member
     */
    public static Membership get(Reading state, String organizationId, String userId) {
        var membership = find(state, organizationId, userId);
        if (membership == null) {
            throw ClerkProblem.notFound("organization membership");
        }
        return membership;
    }

    /**
     * Lists a user's memberships.
     *
     * @param state where to look
     * @param userId {@code user_…}
     * @return oldest first
     */
    public static Stream<Membership> of(Reading state, String userId) {
        return state.all(Kinds.MEMBERSHIPS).filter(membership -> membership.userId.equals(userId));
    }

    /**
     * Lists an organization's members.
     *
     * @param state where to look
     * @param organizationId {@code org_…}
     * @return oldest first
     */
    public static Stream<Membership> in(Reading state, String organizationId) {
        return state.all(Kinds.MEMBERSHIPS).filter(membership -> membership.organizationId.equals(organizationId));
    }
}
