package dev.clerkspring.sdk.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.sessions.Session;
import dev.clerkspring.sdk.sessions.SessionStatus;
import dev.clerkspring.sdk.token.ClerkSession;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LeaseRuleTests {

    /** When the token was issued and the connection opened; the token lives for 60 seconds. */
    private static final Instant OPENED = Instant.ofEpochSecond(1_800_000_000);

    private static final Duration INTERVAL = Duration.ofSeconds(90);

    private static final Duration MAX_AGE = Duration.ofSeconds(600);

    private static final Duration SKEW = Duration.ofSeconds(5);

    @ParameterizedTest(name = "{0}, {1} s after it was opened, Clerk having said {2} at {3}: {4}")
    @CsvSource({
        // The token alone counts, with its skew, whatever Clerk says.
        "TOKEN, 0, , , open",
        "TOKEN, 60, , , open",
        "TOKEN, 64, , , open",
        "TOKEN, 65, , , token-expired",
        "TOKEN, 66, active, 65, token-expired",
        "TOKEN, 3600, , , token-expired",
        "TOKEN, -3600, , , open",
        // Nothing counts.
        "CONNECT, 0, , , open",
        "CONNECT, 86400, , , open",
        "CONNECT, 86400, ended, 60, open",
        // The token's issue is a proof for as long as Clerk's answer.
        "SESSION, 0, , , open",
        "SESSION, 89, , , open",
        "SESSION, 90, , , ask",
        "SESSION, 90, active, 1, open",
        "SESSION, 91, active, 1, ask",
        "SESSION, 179, active, 90, open",
        "SESSION, 180, active, 90, ask",
        // No answer, or none lately: on for now, up to the limit.
        "SESSION, 599, , , ask",
        "SESSION, 599, active, 90, ask",
        "SESSION, 600, , , token-too-old",
        "SESSION, 600, active, 599, token-too-old",
        // Ended, also while the token would still be accepted.
        "SESSION, 10, ended, 9, session-ended",
        "SESSION, 91, ended, 90, session-ended",
        "SESSION, 91, removed, 90, session-ended",
        "SESSION, 91, replaced, 90, session-ended",
        "SESSION, 91, expired, 90, session-ended",
        "SESSION, 91, abandoned, 90, session-ended",
        "SESSION, 91, revoked, 90, session-ended",
        "SESSION, 91, pending, 90, session-ended",
        "SESSION, 91, something-new, 90, session-ended",
        "SESSION, 91, none, 90, session-ended",
        "SESSION, 91, of-another-user, 90, session-ended",
        "SESSION, 700, ended, 690, session-ended",
        // A clock that has been set back prolongs nothing.
        "SESSION, -89, , , open",
        "SESSION, -90, , , ask",
        "SESSION, 0, active, 3600, open",
        "SESSION, 200, active, 3600, ask",
        "SESSION, -600, active, -600, token-too-old",
    })
    void judgesAConnection(
            LeasePolicy policy, long now, @Nullable String answer, @Nullable Long answeredAt, String expected) {
        var sighting = answer != null && answeredAt != null ? sighting(answer, answeredAt) : null;
        assertThat(slug(rule(policy, false).judge(grant("sess_1"), sighting, OPENED.plusSeconds(now))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"pending, open", "active, open", "ended, session-ended"})
    void countsPendingSessionsAsActiveWhereTheyAreAccepted(String answer, String expected) {
        var verdict =
                rule(LeasePolicy.SESSION, true).judge(grant("sess_1"), sighting(answer, 90), OPENED.plusSeconds(100));
        assertThat(slug(verdict)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"64, open", "65, token-expired"})
    void goesByTheTokenWhereItNamesNoSession(long now, String expected) {
        var verdict = rule(LeasePolicy.SESSION, false).judge(grant(null), null, OPENED.plusSeconds(now));
        assertThat(slug(verdict)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = LeasePolicy.class,
            names = {"TOKEN", "SESSION"})
    void trustsNoTokenThatDoesNotExpire(LeasePolicy policy) {
        var grant = new LeaseGrant(ClerkSession.of(Map.of("sub", "user_1")), OPENED);
        assertThat(slug(rule(policy, false).judge(grant, null, OPENED))).isEqualTo("token-expired");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // user, session, organization
                "user_1, sess_1, org_1, true",
                "user_2, sess_1, org_1, false",
                "user_1, sess_2, org_1, false",
                "user_1, -, org_1, false",
                "user_1, sess_1, org_2, false",
                "user_1, sess_1, -, false",
            })
    void staysWithUserSessionAndOrganization(
            String user, @Nullable String session, @Nullable String organization, boolean expected) {
        var current = session("user_1", "sess_1", "org_1", 0);
        assertThat(LeaseRule.isSame(current, session(user, session, organization, 50)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true", "50, true"})
    void isProlongedByLaterTokensAlone(long later, boolean expected) {
        var current = session("user_1", "sess_1", null, 0);
        assertThat(LeaseRule.isNewer(current, session("user_1", "sess_1", null, later)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 60, 5", "60, 60, 5", "60, 30, 5", "60, 3600, -1"})
    void refusesTimesThatMakeNoSense(long interval, long maxAge, long skew) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeaseSettings(
                        LeasePolicy.SESSION,
                        Duration.ofSeconds(interval),
                        Duration.ofSeconds(maxAge),
                        Duration.ofSeconds(skew),
                        false));
    }

    private static LeaseRule rule(LeasePolicy policy, boolean acceptPending) {
        return new LeaseRule(new LeaseSettings(policy, INTERVAL, MAX_AGE, SKEW, acceptPending));
    }

    private static String slug(LeaseVerdict verdict) {
        return verdict instanceof LeaseVerdict.Over over
                ? over.reason().slug()
                : verdict instanceof LeaseVerdict.Ask ? "ask" : "open";
    }

    private static LeaseGrant grant(@Nullable String sessionId) {
        return new LeaseGrant(session("user_1", sessionId, null, 0), OPENED);
    }

    private static ClerkSession session(
            String user, @Nullable String session, @Nullable String organization, long issuedAt) {
        var claims = new HashMap<String, Object>();
        claims.put("sub", user);
        claims.put("v", 2L);
        claims.put("iat", OPENED.getEpochSecond() + issuedAt);
        claims.put("exp", OPENED.getEpochSecond() + issuedAt + 60);
        if (session != null) {
            claims.put("sid", session);
        }
        if (organization != null) {
            claims.put("o", Map.of("id", organization, "rol", "admin"));
        }
        return ClerkSession.of(claims);
    }

    private static SessionSighting sighting(String answer, long answeredAt) {
        var at = OPENED.plusSeconds(answeredAt);
        return switch (answer) {
            case "none" -> new SessionSighting(null, at);
            case "of-another-user" -> new SessionSighting(session("user_2", "active"), at);
            default -> new SessionSighting(session("user_1", answer), at);
        };
    }

    private static Session session(String userId, String status) {
        return Session.builder()
                .userId(userId)
                .status(Open.of(status, SessionStatus.class))
                .build();
    }
}
