package dev.clerkspring.emulator.signin;

import dev.clerkspring.emulator.entity.Invitation;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.ticket.Invitations;
import dev.clerkspring.emulator.ticket.SignInTickets;
import dev.clerkspring.emulator.ticket.Ticket;
import dev.clerkspring.emulator.user.Users;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in by showing a ticket, and nothing else.
 *
 * @param userId {@code user_…}
 * @param organizationId the organization that is active then; null for the personal account
 */
record Admission(String userId, @Nullable String organizationId) {

    /** Uses up a ticket: a sign-in token, or an invitation of somebody who has an account already. */
    static Admission by(Draft draft, String text) {
        var ticket = Ticket.get(draft, text, draft.now());
        if (ticket instanceof Ticket.SignIn signIn) {
            var accepted = SignInTickets.accept(draft, signIn);
            return new Admission(accepted.userId(), accepted.organizationId());
        }
        var invitation = ((Ticket.Invited) ticket).row();
        var user = Users.ofEmailAddress(draft, invitation.emailAddress());
        if (user == null) {
            throw ClerkProblem.badRequest(
                    "invitation_account_not_exists",
                    "no account",
                    "There is no account with the e-mail address of this invitation. Sign up to accept it.");
        }
        return by(draft, invitation, user.id());
    }

    /** Accepts an invitation, which also says where the user goes. */
    static Admission by(Draft draft, Invitation invitation, String userId) {
        Invitations.accept(draft, new Ticket.Invited(invitation), userId);
        var seat = invitation.seat();
        return new Admission(userId, seat != null ? seat.organizationId() : null);
    }
}
