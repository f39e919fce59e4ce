package dev.clerkspring.emulator;

import dev.clerkspring.emulator.entity.Invitation;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.state.Kind;
import dev.clerkspring.emulator.state.Reading;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what refers to something that there is not, in a state that comes from elsewhere.
 */
final class References {

    private References() {}

    /**
     * Checks who is what, and is where. Sessions may be of users who are gone.
     *
     * @param state where to look
     * @throws IllegalArgumentException if something is missing; the message names the kinds
     */
    static void check(Reading state) {
        check(state, Kinds.PERSONAS, Kinds.USERS, persona -> Stream.of(persona.userId()));
        check(state, Kinds.CREDENTIALS, Kinds.USERS, credentials -> Stream.of(credentials.userId()));
        check(state, Kinds.MEMBERSHIPS, Kinds.USERS, membership -> Stream.of(membership.userId()));
        check(state, Kinds.MEMBERSHIPS, Kinds.ORGANIZATIONS, membership -> Stream.of(membership.organizationId()));
        check(
                state,
                Kinds.INVITATIONS,
                Kinds.ORGANIZATIONS,
                invitation -> Stream.ofNullable(invitation.seat()).map(Invitation.Seat::organizationId));
        check(state, Kinds.SIGN_IN_TICKETS, Kinds.USERS, ticket -> Stream.of(ticket.userId()));
        check(state, Kinds.REFRESH_TOKENS, Kinds.SESSIONS, token -> Stream.of(token.sessionId()));
        check(state, Kinds.M2M_TOKENS, Kinds.MACHINES, token -> Stream.of(token.subject()));
        check(state, Kinds.OAUTH_TOKENS, Kinds.USERS, token -> Stream.of(token.userId()));
        check(state, Kinds.SUBSCRIPTIONS, Kinds.PLANS, subscription -> subscription.plans().stream());
    }

    private static <T> void check(Reading state, Kind<T> from, Kind<?> to, Function<T, Stream<String>> ids) {
        if (state.all(from).flatMap(ids).anyMatch(id -> state.find(to, id) == null)) {
            throw new IllegalArgumentException(
                    "One of the " + from.name() + " is of one of the " + to.name() + " that is not there");
        }
    }
}
