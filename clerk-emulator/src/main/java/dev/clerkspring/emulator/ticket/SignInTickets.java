package dev.clerkspring.emulator.ticket;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.entity.SignInTicket;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.signintokens.SignInTokenStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The life of sign-in tokens.
 */
public final class SignInTickets {

    private SignInTickets() {}

    /**
     * Makes one.
     *
     * @param draft where
     * @param userId whom it signs in
     * @param organizationId the organization that is active then; null for the personal account
     * @param life how long it is accepted
     * @return pending
     * @throws ClerkProblem 404 if there is no such user, or no such member
     */
    public static SignInTicket create(Draft draft, String userId, @Nullable String organizationId, Duration life) {
        draft.get(Kinds.USERS, userId);
        if (organizationId != null) {
            Membership.get(draft, organizationId, userId);
        }
        return draft.put(
                Kinds.SIGN_IN_TICKETS,
                new SignInTicket(
                        draft.id("sit"),
                        userId,
                        organizationId,
                        draft.id("ticket"),
                        Open.of(SignInTokenStatus.PENDING),
                        draft.now().plus(life),
                        draft.now(),
                        draft.now()));
    }

    /**
     * Revokes one.
     *
     * @param draft where
     * @param id {@code sit_…}
     * @return revoked
     * @throws ClerkProblem 404 if there is none, 400 unless it is pending
     */
    public static SignInTicket revoke(Draft draft, String id) {
        var ticket = draft.get(Kinds.SIGN_IN_TICKETS, id);
        if (!ticket.pending()) {
            throw ClerkProblem.badRequest(
                    "sign_in_token_cannot_be_revoked_code",
                    "cannot revoke",
                    "Sign in token cannot be revoked because its status is "
                            + ticket.status().value() + ". Only pending tokens can be revoked.");
        }
        return draft.put(Kinds.SIGN_IN_TICKETS, ticket.with(SignInTokenStatus.REVOKED, draft.now()));
    }

    /**
     * Uses one up. Beginning the session is up to the caller.
     *
     * @param draft where
     * @param ticket what {@link Ticket#find} found
     * @return accepted
     */
    public static SignInTicket accept(Draft draft, Ticket.SignIn ticket) {
        return draft.put(Kinds.SIGN_IN_TICKETS, ticket.row().with(SignInTokenStatus.ACCEPTED, draft.now()));
    }
}
