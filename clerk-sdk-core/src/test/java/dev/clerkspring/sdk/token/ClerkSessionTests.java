package dev.clerkspring.sdk.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clerkspring.sdk.token.ClerkSession.ActiveOrganization;
import dev.clerkspring.sdk.token.ClerkSession.Actor;
import dev.clerkspring.sdk.token.ClerkSession.Entitlement;
import dev.clerkspring.sdk.token.ClerkSession.FactorAges;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClerkSessionTests {

    @Test
    void readsTheCommonClaims() {
        var claims = claims();
        claims.put("sid", "sess_1");
        claims.put("iss", "https://clerk.example.com");
        claims.put("iat", 1_700_000_000L);
        claims.put("exp", 1_700_000_060.5);
        claims.put("custom", "x");

        var session = ClerkSession.of(claims);

        assertThat(session.userId()).isEqualTo("user_1");
        assertThat(session.sessionId()).isEqualTo("sess_1");
        assertThat(session.issuer()).isEqualTo("https://clerk.example.com");
        assertThat(session.issuedAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
        assertThat(session.expiresAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_060));
        assertThat(session.claims()).containsEntry("custom", "x");
        assertThat(session.organization()).isNull();
        assertThat(session.actor()).isNull();
        assertThat(session.factorAges()).isNull();
        assertThat(session.pending()).isFalse();
        assertThat(session.features()).isEmpty();
        assertThat(session.plans()).isEmpty();
    }

    @Test
    void printsIdsAlone() {
        var claims = claims();
        claims.put("email", "jo@example.com");
        claims.put("org_id", "org_1");
        claims.put("org_slug", "jo-and-sons");
        claims.put("act", Map.of("sub", "user_2", "email", "jo@example.com"));

        var session = ClerkSession.of(claims);

        assertThat(session).hasToString("ClerkSession[userId=user_1]");
        assertThat(session.organization()).hasToString("ActiveOrganization[id=org_1]");
        assertThat(session.actor()).hasToString("Actor[subject=user_2]");
    }

    static Stream<Arguments> organizations() {
        var version1 = Map.of(
                "org_id",
                "org_1",
                "org_slug",
                "acme",
                "org_role",
                "org:admin",
                "org_permissions",
                List.of("org:a:read"));
        var version2 = Map.of(
                "v",
                2L,
                "fea",
                "o:a,u:b",
                "o",
                Map.of("id", "org_2", "slg", "two", "rol", "member", "per", "read", "fpm", "1"));
        var both = new HashMap<String, Object>(version1);
        both.putAll(version2);
        var organization1 = new ActiveOrganization("org_1", "acme", "org:admin", List.of("org:a:read"));
        var organization2 = new ActiveOrganization("org_2", "two", "org:member", List.of("org:a:read"));
        return Stream.of(
                arguments("version 1", version1, organization1),
                arguments(
                        "version 1, bare",
                        Map.of("org_id", "org_1"),
                        new ActiveOrganization("org_1", null, null, List.of())),
                arguments(
                        "version 1, very old role",
                        Map.of("org_id", "org_1", "org_role", "admin"),
                        new ActiveOrganization("org_1", null, "admin", List.of())),
                arguments(
                        "version 1, permissions of mixed shape",
                        Map.of("org_id", "org_1", "org_permissions", List.of(1, "org:a:read")),
                        new ActiveOrganization("org_1", null, null, List.of("org:a:read"))),
                arguments(
                        "version 1, permissions of another shape",
                        Map.of("org_id", "org_1", "org_permissions", "org:a:read"),
                        new ActiveOrganization("org_1", null, null, List.of())),
                arguments("version 1, id not a text", Map.of("org_id", 1), null),
                arguments("version 2", version2, organization2),
                arguments("version 2 as a fraction", with(version2, "v", 2.0), organization2),
                arguments(
                        "version 2, bare",
                        Map.of("v", 2L, "o", Map.of("id", "org_2")),
                        new ActiveOrganization("org_2", null, null, List.of())),
                arguments(
                        "version 2, empty role",
                        Map.of("v", 2L, "o", Map.of("id", "org_2", "rol", "")),
                        new ActiveOrganization("org_2", null, null, List.of())),
                arguments("version 2, no organization", Map.of("v", 2L, "fea", "u:b"), null),
                arguments("version 2, without id", Map.of("v", 2L, "o", Map.of("rol", "admin")), null),
                arguments("version 2, of another shape", Map.of("v", 2L, "o", "org_2"), null),
                arguments("both: version 2 counts", both, organization2),
                arguments("version 2 ignores version 1", with(version1, "v", 2L), null),
                arguments("version as a text is version 1", with(both, "v", "2"), organization1),
                arguments("version 3 is version 1", with(both, "v", 3L), organization1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("organizations")
    void readsTheOrganization(String name, Map<String, Object> claims, ActiveOrganization expected) {
        assertThat(ClerkSession.of(with(claims, "sub", "user_1")).organization())
                .isEqualTo(expected);
    }

    static Stream<Arguments> entitlements() {
        return Stream.of(
                arguments(
                        "o:a,u:b,ou:c,uo:d",
                        List.of(
                                new Entitlement("a", true, false),
                                new Entitlement("b", false, true),
                                new Entitlement("c", true, true),
                                new Entitlement("d", true, true))),
                arguments(
                        " o : a , u:b", List.of(new Entitlement("a", true, false), new Entitlement("b", false, true))),
                arguments("x:a,o:b", List.of(new Entitlement("b", true, false))),
                arguments(":a,o:b", List.of(new Entitlement("b", true, false))),
                arguments("o:a,b", List.of()),
                arguments("", List.of()),
                arguments(List.of("o:a"), List.of()),
                arguments(null, List.of()));
    }

    @ParameterizedTest
    @MethodSource("entitlements")
    void readsFeaturesAndPlans(Object claim, List<Entitlement> expected) {
        var session = ClerkSession.of(with(with(claims(), "fea", claim), "pla", claim));

        assertThat(session.features()).isEqualTo(expected);
        assertThat(session.plans()).isEqualTo(expected);
    }

    static Stream<Arguments> actors() {
        return Stream.of(
                arguments(
                        Map.of("sub", "user_2", "iss", "x"), new Actor("user_2", Map.of("sub", "user_2", "iss", "x"))),
                arguments(Map.of("sub", 1), new Actor("", Map.of("sub", 1))),
                arguments(Map.of(), new Actor("", Map.of())),
                arguments("user_2", null),
                arguments(null, null));
    }

    @ParameterizedTest
    @MethodSource("actors")
    void showsAnImpersonatorEvenIfItCannotSayWhoItIs(Object claim, Actor expected) {
        assertThat(ClerkSession.of(with(claims(), "act", claim)).actor()).isEqualTo(expected);
    }

    static Stream<Arguments> ages() {
        return Stream.of(
                arguments(List.of(0L, -1L), new FactorAges(0, -1)),
                arguments(List.of(9.5, 1440L), new FactorAges(10, 1440)),
                arguments(List.of(1e300, -1L), new FactorAges(Integer.MAX_VALUE, -1)),
                arguments(List.of(0L), null),
                arguments(List.of(0L, 1L, 2L), null),
                arguments(List.of(0L, -2L), null),
                arguments(List.of(0L, -0.5), null),
                arguments(List.of(0L, "1"), null),
                arguments(List.of(0L, Double.POSITIVE_INFINITY), null),
                arguments(Arrays.asList(0L, null), null),
                arguments("0,-1", null),
                arguments(null, null));
    }

    @ParameterizedTest
    @MethodSource("ages")
    void readsFactorAgesAndNeverMakesThemFresher(Object claim, FactorAges expected) {
        assertThat(ClerkSession.of(with(claims(), "fva", claim)).factorAges()).isEqualTo(expected);
    }

    @Test
    void knowsAPendingSession() {
        assertThat(ClerkSession.of(with(claims(), "sts", "pending")).pending()).isTrue();
        assertThat(ClerkSession.of(with(claims(), "sts", "active")).pending()).isFalse();
    }

    @Test
    void hasNoIssuerWhereTheClaimIsMissingOrNoText() {
        assertThat(ClerkSession.of(claims()).issuer()).isNull();
        assertThat(ClerkSession.of(with(claims(), "iss", 1)).issuer()).isNull();
    }

    @Test
    void neverThrowsForAnyShapeOfAnyClaim() {
        var shapes = new ArrayList<Object>(Arrays.asList(
                null, "", ",", ":", "x", 1L, -1.5, 1e300, true, List.of(), List.of(1, "x"), Map.of(), Map.of("id", 1)));
        shapes.add(Map.of("id", "o", "rol", 1, "per", Map.of(), "fpm", List.of()));
        for (var name : List.of(
                "sub",
                "sid",
                "v",
                "o",
                "fea",
                "pla",
                "fva",
                "sts",
                "act",
                "iat",
                "exp",
                "org_id",
                "org_role",
                "org_permissions")) {
            for (var shape : shapes) {
                for (var version : new Object[] {1L, 2L}) {
                    assertThat(ClerkSession.of(with(with(claims(), "v", version), name, shape)))
                            .isNotNull();
                }
            }
        }
    }

    private static Map<String, Object> claims() {
        return new HashMap<>(Map.of("sub", "user_1"));
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        var changed = new HashMap<>(claims);
        changed.put(name, value);
        return changed;
    }
}
