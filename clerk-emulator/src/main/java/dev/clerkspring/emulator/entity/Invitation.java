package dev.clerkspring.emulator.entity;

import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.invitations.InvitationStatus;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * An invitation by e-mail, to the application or into an organization.
 *
 * @param id {@code inv_…}, or {@code orginv_…} into an organization
 * @param emailAddress who is invited
 * @param ticket what the link in the e-mail carries
 * @param redirectUrl where the link leads in the end; null for the application's own sign-in or sign-up
 * @param seat the place in an organization; null for an invitation to the application
 * @param status pending although it has expired, which {@link #at} tells
 * @param publicMetadata what the user or the membership begins with
 * @param privateMetadata what the membership begins with
 * @param expiresAt when it is no longer accepted
 * @param createdAt when it was made
 * @param updatedAt when it last changed
 */
public record Invitation(
        String id,
        String emailAddress,
        String ticket,
        @Nullable String redirectUrl,
        @Nullable Seat seat,
        Open<InvitationStatus> status,
        Metadata publicMetadata,
        Metadata privateMetadata,
        Instant expiresAt,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * A place in an organization.
     *
     * @param organizationId {@code org_…}
     * @param role the key, such as {@code org:member}
     * @param inviterId the user who invites; null if it is the backend
     */
    public record Seat(
            String organizationId, String role, @Nullable String inviterId) {}

    /**
     * Lists the invitations into an organization.
     *
     * @param state where to look
     * @param organizationId {@code org_…}
     * @param now the time by which they may have expired
     * @return as they are at that time, oldest first
     */
    public static Stream<Invitation> into(Reading state, String organizationId, Instant now) {
        return state.all(Kinds.INVITATIONS)
                .filter(invitation -> invitation.isInto(organizationId))
                .map(invitation -> invitation.at(now));
    }

    /**
     * Tells whether it is one into an organization.
     *
     * @param organizationId {@code org_…}
     * @return false for any to the application
     */
    public boolean isInto(String organizationId) {
        return seat != null && seat.organizationId.equals(organizationId);
    }

    /**
     * Returns this invitation as it is at a time.
     *
     * @param now the time by which it may have expired
     * @return expired if it was pending until then
     */
    public Invitation at(Instant now) {
        return pending() && !now.isBefore(expiresAt) ? with(InvitationStatus.EXPIRED, updatedAt) : this;
    }

    /**
     * Returns whether nobody has accepted or revoked it.
     *
     * @return whether it can be accepted, if it is as it is now
     */
    public boolean pending() {
        return status.is(InvitationStatus.PENDING);
    }

    /**
     * Returns the same invitation with another status.
     *
     * @param status what has become of it
     * @param now when
     * @return another
     */
    public Invitation with(InvitationStatus status, Instant now) {
        return new Invitation(
                id,
                emailAddress,
                ticket,
                redirectUrl,
                seat,
                Open.of(status),
                publicMetadata,
                privateMetadata,
                expiresAt,
                createdAt,
                now);
    }

    /**
     * Returns the same invitation into an organization with another role.
     *
     * @param role the key
     * @return another
     * @throws IllegalStateException if it is one to the application
     */
    public Invitation withRole(String role) {
        Assert.state(seat != null, "An invitation to the application has no role");
        return new Invitation(
                id,
                emailAddress,
                ticket,
                redirectUrl,
                new Seat(seat.organizationId, role, seat.inviterId),
                status,
                publicMetadata,
                privateMetadata,
                expiresAt,
                createdAt,
                updatedAt);
    }

    @Override
    public String toString() {
        return "Invitation[" + id + "]";
    }
}
