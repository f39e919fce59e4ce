package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.entity.Browser;
import dev.clerkspring.emulator.entity.Invitation;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.entity.SignInAttempt;
import dev.clerkspring.emulator.entity.SignUpAttempt;
import dev.clerkspring.emulator.session.Browsers;
import dev.clerkspring.emulator.session.Sessions;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.emulator.token.TokenMinter;
import dev.clerkspring.sdk.organizations.Organization;
import dev.clerkspring.sdk.sessions.Session;
import dev.clerkspring.sdk.sessions.SessionToken;
import dev.clerkspring.sdk.users.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Shows the state to one page: its tokens are for that page's origin.
 *
 * @param state what to show
 * @param now the time by which sessions may have expired
 * @param tokens what mints tokens
 * @param authorizedParty the {@code azp} claim of the tokens
 */
record Viewer(Reading state, Instant now, TokenMinter tokens, String authorizedParty) {

    private static final long NEVER = -1;

    ClientView client(Browser browser) {
        var sessions = Browsers.sessions(state, browser, now).map(this::session).toList();
        var active = Browsers.session(state, browser, now);
        return new ClientView(
                "client",
                browser.id(),
                sessions,
                signIn(browser.signInId()),
                signUp(browser.signUpId()),
                active != null ? active.id() : null,
                null,
                null,
                false,
                browser.createdAt(),
                browser.updatedAt());
    }

    SessionView session(Session session) {
        var user = state.get(Kinds.USERS, session.userId());
        return new SessionView(
                "session",
                session.id(),
                session.status(),
                session.expireAt(),
                session.abandonAt(),
                session.lastActiveAt(),
                Sessions.isActive(session) ? token(session) : null,
                session.actor(),
                session.lastActiveOrganizationId(),
                user(user),
                PublicUserView.of(user),
                List.of(Duration.between(session.createdAt(), now).toMinutes(), NEVER),
                session.createdAt(),
                session.updatedAt());
    }

    JsonNode user(User user) {
        return UserView.of(state, user, now);
    }

    MembershipView membership(Membership membership) {
        return MembershipView.of(state, membership, now);
    }

    OrganizationView organization(Organization organization) {
        return OrganizationView.of(state, organization, now);
    }

    InvitationView invitation(Invitation invitation) {
        return InvitationView.of(state, invitation);
    }

    SessionToken token(Session session) {
        return new SessionToken("token", tokens.mint(session, authorizedParty, TokenMinter.LIFE));
    }

    SignInView signIn(SignInAttempt attempt) {
        return SignInView.of(state, attempt, now);
    }

    SignUpView signUp(SignUpAttempt attempt) {
        return SignUpView.of(state, attempt, now);
    }

    private @Nullable SignInView signIn(@Nullable String id) {
        var attempt = id != null ? state.find(Kinds.SIGN_INS, id) : null;
        return attempt != null ? signIn(attempt) : null;
    }

    private @Nullable SignUpView signUp(@Nullable String id) {
        var attempt = id != null ? state.find(Kinds.SIGN_UPS, id) : null;
        return attempt != null ? signUp(attempt) : null;
    }
}
