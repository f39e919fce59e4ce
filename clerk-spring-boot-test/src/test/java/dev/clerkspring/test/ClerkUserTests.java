package dev.clerkspring.test;

import static dev.clerkspring.test.ClerkMachine.clerkApiKey;
import static dev.clerkspring.test.ClerkMachine.clerkMachine;
import static dev.clerkspring.test.ClerkMachine.clerkOauthToken;
import static dev.clerkspring.test.ClerkUser.clerkUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.machine.MachineToken;
import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.sdk.token.ClerkSession.ActiveOrganization;
import dev.clerkspring.sdk.token.ClerkSession.Entitlement;
import dev.clerkspring.sdk.token.ClerkSession.FactorAges;
import dev.clerkspring.sdk.token.TokenSettings;
import dev.clerkspring.sdk.token.TokenVerifier;
import dev.clerkspring.security.ClerkAuthenticationToken;
import dev.clerkspring.security.ClerkMachineAuthenticationToken;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.core.GrantedAuthority;

/** Users and machines without any application. */
class ClerkUserTests {

    private static final ApplicationUnderTest APPLICATION = ApplicationUnderTest.of(null);

    private static ClerkSession session(ClerkUser user) {
        return ((ClerkAuthenticationToken) user.authenticate(APPLICATION)).session();
    }

    static Stream<Arguments> organizations() {
        return Stream.of(
                Arguments.of(clerkUser(), null),
                Arguments.of(
                        clerkUser().organization("org_acme"),
                        new ActiveOrganization("org_acme", "acme", "org:member", List.of())),
                Arguments.of(
                        clerkUser().organization("org_1", "acme").role("org:admin"),
                        new ActiveOrganization("org_1", "acme", "org:admin", List.of())),
                Arguments.of(
                        clerkUser().role("org:admin"),
                        new ActiveOrganization("org_test", "test", "org:admin", List.of())),
                Arguments.of(
                        clerkUser().permissions("org:invoices:read", "org:reports:read", "org:invoices:create"),
                        new ActiveOrganization(
                                "org_test",
                                "test",
                                "org:member",
                                List.of("org:invoices:read", "org:invoices:create", "org:reports:read"))),
                Arguments.of(
                        clerkUser().features("user:dark", "export").permissions("org:invoices:read"),
                        new ActiveOrganization("org_test", "test", "org:member", List.of("org:invoices:read"))));
    }

    @ParameterizedTest
    @MethodSource("organizations")
    void areInTheOrganizationThatTheyWereGiven(ClerkUser user, ActiveOrganization expected) {
        assertThat(session(user).organization()).isEqualTo(expected);
    }

    @Test
    void haveFeaturesAndPlansOfTheirOwnOrOfTheOrganization() {
        var personal = session(clerkUser().features("export").plan("pro", "org:team"));
        assertThat(personal.features()).containsExactly(new Entitlement("export", false, true));
        assertThat(personal.plans())
                .containsExactly(new Entitlement("team", true, false), new Entitlement("pro", false, true));

        var member = session(clerkUser()
                .organization("org_1")
                .features("export", "user:dark")
                .plan("team"));
        assertThat(member.features())
                .containsExactly(new Entitlement("export", true, false), new Entitlement("dark", false, true));
        assertThat(member.plans()).containsExactly(new Entitlement("team", true, false));
    }

    @Test
    void haveFactorsAnActorAndClaimsOfTheirOwn() {
        var user = clerkUser("user_1")
                .session("sess_1")
                .factorAge(5, 3)
                .actor("user_2")
                .claim("theme", "dark")
                .claim("v", 2)
                .claim("sts", null);
        var session = session(user);
        assertThat(session.userId()).isEqualTo("user_1");
        assertThat(session.sessionId()).isEqualTo("sess_1");
        assertThat(session.factorAges()).isEqualTo(new FactorAges(5, 3));
        assertThat(session.isImpersonated()).isTrue();
        assertThat(session.claims()).containsEntry("theme", "dark").doesNotContainKey("sts");
    }

    @Test
    void haveTheAuthoritiesOfTheRealConverter() {
        var authorities = clerkUser()
                .role("org:admin")
                .permissions("org:invoices:read")
                .plan("team")
                .authenticate(APPLICATION)
                .getAuthorities()
                .stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        assertThat(authorities)
                .contains(
                        "ROLE_org:admin",
                        "org:invoices:read",
                        "PLAN_team",
                        "PLAN_org:team",
                        "FEATURE_invoices",
                        "FACTOR_CLERK_FIRST",
                        "FACTOR_BEARER")
                .doesNotContain("FACTOR_CLERK_SECOND");
    }

    @Test
    void changeNothingThatWasThereBefore() {
        var user = clerkUser();
        assertThat(user.role("org:admin").claim("theme", "dark")).isNotSameAs(user);
        assertThat(session(user).organization()).isNull();
        assertThat(session(user).claims()).doesNotContainKey("theme");
    }

    @Test
    void haveWhatTheApplicationAsksFor() {
        var now = Instant.parse("2026-11-23T10:00:00Z");
        var settings = AuthenticationSettings.builder()
                .tokens(TokenSettings.builder()
                        .issuers(List.of("https://clerk.example.com"))
                        .authorizedParties(List.of("https://app.example.com", "https://admin.example.com"))
                        .audiences(List.of("invoices"))
                        .build())
                .build();
        var application = ApplicationUnderTest.of(settings, Clock.fixed(now, ZoneOffset.UTC));
        var session = ((ClerkAuthenticationToken) clerkUser().authenticate(application)).session();
        assertThat(session.claims())
                .containsEntry("iss", "https://clerk.example.com")
                .containsEntry("azp", "https://app.example.com")
                .containsEntry("aud", "invoices");
        assertThat(session.issuedAt()).isEqualTo(now);
        assertThat(clerkMachine().authenticate(application).getName()).isEqualTo("mch_test");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        clerkUser().claim("azp", "https://evil.example.com").authenticate(application))
                .withMessageContaining("token-invalid-authorized-parties");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(clerkUser().claim("exp", 1), "token-expired"),
                Arguments.of(clerkUser().claim("sts", "pending"), "pending"),
                Arguments.of(clerkMachine().claim("exp", 1), "token-verification-failed"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void areRefusedAsInProduction(ClerkIdentity identity, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> identity.authenticate(APPLICATION))
                .withMessageContaining(reason);
    }

    @Test
    void cannotHaveWhatNoTokenHas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clerkUser().permissions("org:sys_memberships:manage"))
                .withMessageContaining("org:sys_");
        assertThatIllegalArgumentException().isThrownBy(() -> clerkUser().permissions("invoices:read"));
        assertThatIllegalArgumentException().isThrownBy(() -> clerkUser().role("admin"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClerkUser.persona("zoe"))
                .withMessageContaining("ada, ben, cleo");
    }

    /** Whatever the emulator says of its personas, but for the session and the time. */
    @Test
    void areThePersonasThatTheEmulatorSignsIn() {
        try (var emulator = ClerkEmulator.builder().start()) {
            var ids = emulator.personas();
            assertThat(ids).isNotEmpty().allSatisfy(id -> {
                var theirs = claims(emulator.sessionToken(id, null));
                var ours = claims(ClerkTokens.create().of(ClerkUser.persona(id)));
                assertThat(comparable(ours)).isEqualTo(comparable(theirs));
            });
        }
    }

    private static Map<String, Object> comparable(Map<String, Object> claims) {
        var own = Set.of("iss", "jti", "sid", "iat", "nbf", "exp");
        return claims.entrySet().stream()
                .filter(claim -> !own.contains(claim.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Object> claims(String token) {
        var content = new TokenVerifier(TokenSettings.defaults()).read(token);
        assertThat(content).isNotNull();
        return content.claims();
    }

    static Stream<Arguments> machines() {
        return Stream.of(
                Arguments.of(clerkMachine().subject("mch_1"), MachineToken.M2mToken.class, "mch_1"),
                Arguments.of(clerkOauthToken().subject("user_1"), MachineToken.OauthToken.class, "user_1"),
                Arguments.of(clerkApiKey().subject("org_1"), MachineToken.ApiKey.class, "org_1"));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void machinesAreOfTheirKind(ClerkMachine machine, Class<? extends MachineToken> kind, String subject) {
        var authentication = (ClerkMachineAuthenticationToken<?>)
                machine.scopes("read", "write").authenticate(APPLICATION);
        assertThat(authentication.machineToken()).isInstanceOf(kind);
        assertThat(authentication.getName()).isEqualTo(subject);
        assertThat(authentication.machineToken().scopes()).containsExactly("read", "write");
        assertThat(authentication.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .contains("SCOPE_read", "SCOPE_write");
    }

    @Test
    void anApiKeyIsNoSignedToken() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ClerkTokens.create().of(clerkApiKey()))
                .withMessageContaining("API key");
    }
}
