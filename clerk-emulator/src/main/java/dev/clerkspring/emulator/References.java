package dev.clerkspring.emulator;

import dev.clerkspring.emulator.entity.Invitation;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Role;
import dev.clerkspring.emulator.entity.RoleSet;
import dev.clerkspring.emulator.state.Kind;
import dev.clerkspring.emulator.state.Reading;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what refers to something that there is not, in a state that comes from elsewhere.
 */
final class References {

    private References() {}

    /**
     * Checks who is what, and is where, by which role. Sessions may be of users who are gone.
     *
     * @param state where to look
     * @throws IllegalArgumentException if something is missing; the message names the place
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
        checkRoles(state);
    }

    private static void checkRoles(Reading state) {
        var roles = keys(state, Kinds.ROLES, Role::key);
        check(state, Kinds.MEMBERSHIPS, Kinds.ROLES, roles, membership -> Stream.of(membership.role()));
        check(
                state,
                Kinds.ROLE_SETS,
                Kinds.ROLES,
                roles,
                set -> Stream.concat(set.roles().stream(), Stream.of(set.defaultRole(), set.creatorRole())));
        check(
                state,
                Kinds.ORGANIZATIONS,
                Kinds.ROLE_SETS,
                keys(state, Kinds.ROLE_SETS, RoleSet::key),
                organization -> Stream.ofNullable(organization.roleSetKey()));
        if (state.all(Kinds.ROLE_SETS).filter(RoleSet::initial).count() != 1) {
            throw new IllegalArgumentException("One of the role_sets is the initial one");
        }
    }

    private static <T> Set<String> keys(Reading state, Kind<T> kind, Function<T, String> key) {
        return state.all(kind).map(key).collect(Collectors.toSet());
    }

    private static <T, R> void check(Reading state, Kind<T> from, Kind<R> to, Function<T, Stream<String>> ids) {
        check(state, from, to, keys(state, to, to::id), ids);
    }

    private static <T> void check(
            Reading state, Kind<T> from, Kind<?> to, Set<String> known, Function<T, Stream<String>> keys) {
        var rows = state.all(from).toList();
        for (int index = 0; index < rows.size(); index++) {
            var place = from.name() + "[" + index + "]"; // as ids of some kinds are secrets
            keys.apply(rows.get(index))
                    .filter(key -> !known.contains(key))
                    .findFirst()
                    .ifPresent(key -> {
                        throw new IllegalArgumentException(
                                place + " of the snapshot refers to '" + key + "', which is none of the " + to.name());
                    });
        }
    }
}
