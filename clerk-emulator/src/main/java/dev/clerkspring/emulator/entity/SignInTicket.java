package dev.clerkspring.emulator.entity;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.signintokens.SignInTokenStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What signs a user in once, which the API calls a sign-in token.
 *
 * @param id {@code sit_…}
 * @param userId {@code user_…}
 * @param organizationId the organization that is active then; null for the personal account
 * @param ticket what to show
 * @param status what has become of it
 * @param expiresAt when it is no longer accepted
 * @param createdAt when it was made
 * @param updatedAt when it last changed
 */
public record SignInTicket(
        String id,
        String userId,
        @Nullable String organizationId,
        String ticket,
        Open<SignInTokenStatus> status,
        Instant expiresAt,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Returns whether nobody has used or revoked it.
     *
     * @return also of one that has expired
     */
    public boolean pending() {
        return status.is(SignInTokenStatus.PENDING);
    }

    /**
     * Returns the same with another status.
     *
     * @param status what has become of it
     * @param now when
     * @return another
     */
    public SignInTicket with(SignInTokenStatus status, Instant now) {
        return new SignInTicket(id, userId, organizationId, ticket, Open.of(status), expiresAt, createdAt, now);
    }

    @Override
    public String toString() {
        return "SignInTicket[" + id + "]";
    }
}
