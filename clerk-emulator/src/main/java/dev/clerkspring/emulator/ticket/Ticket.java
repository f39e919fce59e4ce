package dev.clerkspring.emulator.ticket;

import dev.clerkspring.emulator.entity.Invitation;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.SignInTicket;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Reading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody shows to sign in or up: a sign-in token or an invitation.
 */
public sealed interface Ticket {

    /**
     * A sign-in token, which {@link SignInTickets#accept} takes.
     *
     * @param row the token
     */
    record SignIn(SignInTicket row) implements Ticket {}

    /**
     * An invitation, which {@link Invitations#accept} takes once there is a user.
     *
     * @param row the invitation
     */
    record Invited(Invitation row) implements Ticket {}

    /**
     * Finds what a text stands for, which must be something.
     *
     * @param state where to look
     * @param text what was shown
     * @param now the time by which it may have expired
     * @return what can be accepted
     * @throws ClerkProblem 400 if there is nothing
     */
    static Ticket get(Reading state, String text, Instant now) {
        var ticket = find(state, text, now);
        if (ticket == null) {
            throw invalid();
        }
        return ticket;
    }

    /**
     * Refuses a ticket.
     *
     * @return 400
     */
    static ClerkProblem invalid() {
        return ClerkProblem.badRequest(
                "ticket_invalid_code", "Ticket is invalid", "The ticket is invalid, used up, revoked or expired.");
    }

    /**
     * Finds what a text stands for.
     *
     * @param state where to look
     * @param text what was shown
     * @param now the time by which it may have expired
     * @return null unless it can be accepted
     */
    static @Nullable Ticket find(Reading state, String text, Instant now) {
        var signIn = state.all(Kinds.SIGN_IN_TICKETS)
                .filter(row -> row.ticket().equals(text) && row.pending() && now.isBefore(row.expiresAt()))
                .findFirst();
        return signIn.<Ticket>map(SignIn::new)
                .or(() -> state.all(Kinds.INVITATIONS)
                        .filter(row -> row.ticket().equals(text) && row.at(now).pending())
                        .findFirst()
                        .map(Invited::new))
                .orElse(null);
    }
}
