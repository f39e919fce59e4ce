package dev.clerkspring.emulator.page;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.entity.Persona;
import dev.clerkspring.emulator.entity.Plan;
import dev.clerkspring.emulator.entity.Subscription;
import dev.clerkspring.emulator.session.Sessions;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.sessions.Session;
import dev.clerkspring.sdk.users.User;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the dashboard shows of the state.
 *
 * @param now the emulator's time
 * @param sessionId the session of the browser that asks; null if it is signed out
 * @param personas who can sign in with one click
 * @param users everybody
 * @param organizations with their members
 * @param roles keys of roles
 * @param plans what can be subscribed to
 * @param sessions the newest ones
 */
record Overview(
        Instant now,
        @Nullable String sessionId,
        List<Persona> personas,
        List<Account> users,
        List<Team> organizations,
        List<String> roles,
        List<Plan> plans,
        List<Session> sessions) {

    private static final int SESSIONS = 100;

    static Overview of(Reading state, @Nullable Session session, Instant now) {
        return new Overview(
                now,
                session != null ? session.id() : null,
                state.all(Kinds.PERSONAS).toList(),
                state.all(Kinds.USERS)
                        .map(user -> new Account(user, Subscription.plansOf(state, user.id())))
                        .toList(),
                teams(state),
                state.all(Kinds.ROLES).map(role -> role.key()).toList(),
                state.all(Kinds.PLANS).toList(),
                Sessions.all(state, now).limit(SESSIONS).toList());
    }

    private static List<Team> teams(Reading state) {
        var members = state.all(Kinds.MEMBERSHIPS).collect(Collectors.groupingBy(Membership::organizationId));
        return state.all(Kinds.ORGANIZATIONS)
                .map(organization -> new Team(
                        organization.id(),
                        organization.name(),
                        organization.slug(),
                        Subscription.plansOf(state, organization.id()),
                        members.getOrDefault(organization.id(), List.of()).stream()
                                .map(membership -> new Member(membership.userId(), membership.role()))
                                .toList()))
                .toList();
    }

    /** A user and the user's own plans. */
    record Account(User user, List<String> plans) {}

    /** An organization as the dashboard shows it. */
    record Team(String id, String name, @Nullable String slug, List<String> plans, List<Member> members) {}

    /** A place in it. */
    record Member(String userId, String role) {}
}
