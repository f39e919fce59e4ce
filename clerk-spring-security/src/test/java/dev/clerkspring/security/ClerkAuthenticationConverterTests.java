package dev.clerkspring.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.clerkspring.sdk.authentication.Decision;
import dev.clerkspring.sdk.authentication.RequestView;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

class ClerkAuthenticationConverterTests {

    private static final Instant ISSUED_AT = Instant.ofEpochSecond(TestSessions.ISSUED_AT);

    private static final Decision.Outcome REMEMBERED =
            TestSessions.authenticator().authenticate(RequestView.bearer(TestSessions.ADMIN));

    private final ClerkAuthenticationConverter converter = new ClerkAuthenticationConverter();

    static Stream<Arguments> authorities() {
        return Stream.of(
                row("nothing", Map.of(), ""),
                row("role of version 1", Map.of("org_id", "org_1", "org_role", "org:admin"), "ROLE_org:admin"),
                row("role of version 2", Map.of("v", 2L, "o", Map.of("id", "org_1", "rol", "admin")), "ROLE_org:admin"),
                row("role without organization", Map.of("org_role", "org:admin"), ""),
                row(
                        "permissions",
                        Map.of("org_id", "org_1", "org_permissions", List.of("org:invoices:create", "org:a:b")),
                        "org:invoices:create,org:a:b"),
                row(
                        "permissions that would pass for something else",
                        Map.of("org_id", "org_1", "org_permissions", List.of("ROLE_org:admin", "FACTOR_BEARER", "")),
                        ""),
                row("feature of an organization", Map.of("fea", "o:audit"), "FEATURE_audit,FEATURE_org:audit"),
                row("feature of a user", Map.of("fea", "u:audit"), "FEATURE_audit,FEATURE_user:audit"),
                row("feature of both", Map.of("fea", "ou:audit"), "FEATURE_audit,FEATURE_org:audit,FEATURE_user:audit"),
                row("features with names that no feature has", Map.of("fea", "u:org:audit,u:"), ""),
                row("plan", Map.of("pla", "u:pro"), "PLAN_pro,PLAN_user:pro"),
                row("plan of an organization", Map.of("pla", "o:pro"), "PLAN_pro,PLAN_org:pro"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("authorities")
    void grantsByDocumentedNames(String name, Map<String, Object> claims, String expected) {
        var granted = authorities(claims);

        assertThat(granted)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("FACTOR_BEARER"), Arrays.stream(expected.split(",")))
                                .filter(authority -> !authority.isEmpty())
                                .toList());
    }

    static Stream<Arguments> factors() {
        return Stream.of(
                Arguments.of("both", List.of(3L, 7L), List.of(factor("FIRST", 3), factor("SECOND", 7))),
                Arguments.of("just now", List.of(0L, 0L), List.of(factor("FIRST", 0), factor("SECOND", 0))),
                Arguments.of("first alone", List.of(3L, -1L), List.of(factor("FIRST", 3))),
                Arguments.of("second alone", List.of(-1L, 7L), List.of(factor("SECOND", 7))),
                Arguments.of("none", List.of(-1L, -1L), List.of()),
                Arguments.of("malformed", List.of(3L), List.of()),
                Arguments.of("no numbers", List.of("3", "7"), List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("factors")
    void grantsFactorsWithTheTimeOfTheirVerification(String name, List<?> ages, List<GrantedAuthority> expected) {
        var granted = token(Map.of("fva", ages)).getAuthorities().stream()
                .filter(authority -> authority.getAuthority().startsWith("FACTOR_CLERK_"));

        assertThat(granted).containsExactlyElementsOf(expected);
    }

    @Test
    void factorsDoNotDependOnTheReplaceableStrategy() {
        var converter = new ClerkAuthenticationConverter(session -> AuthorityUtils.createAuthorityList("ROLE_own"));

        assertThat(converter
                        .convert(jwt(Map.of("fva", List.of(3L, -1L), "org_id", "o", "org_role", "org:admin")))
                        .getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_own", "FACTOR_CLERK_FIRST", "FACTOR_BEARER");
    }

    @Test
    void tellsTheSession() {
        var session = token(Map.of("sid", "sess_1")).session();

        assertThat(session.userId()).isEqualTo("user_1");
        assertThat(session.sessionId()).isEqualTo("sess_1");
        assertThat(session.issuedAt()).isEqualTo(ISSUED_AT);
        assertThat(session.expiresAt()).isEqualTo(ISSUED_AT.plusSeconds(60));
    }

    @Test
    void readsARememberedTokenOnce() {
        var jwt = remembered();
        var first = (ClerkAuthenticationToken) converter.convert(jwt);
        var second = (ClerkAuthenticationToken) converter.convert(jwt);

        assertThat(second.session()).isSameAs(first.session());
        assertThat(first.session()).isEqualTo(ClerkJwt.session(copy(jwt)));
        assertThat(names(first))
                .isEqualTo(names(second))
                .containsExactlyElementsOf(names(converter.convert(copy(jwt))))
                .contains("ROLE_org:admin", "FACTOR_BEARER");
    }

    @Test
    void givesNobodyTheMeansToChangeWhatOthersRead() {
        var claims = token(remembered()).session().claims();

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> claims.put("sub", "user_2"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> remembered().getClaims().put("sub", "user_2"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> token(remembered()).getAuthorities().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ((Map<?, ?>) claims.get("o")).clear());
    }

    @Test
    void grantsTheBearerFactorOfEachRequest() throws InterruptedException {
        var jwt = remembered();
        var before = bearer(token(jwt)).getIssuedAt();
        Thread.sleep(2);

        assertThat(bearer(token(jwt)).getIssuedAt()).isAfter(before);
    }

    @Test
    void asksTheApplicationsStrategyInEachRequest() {
        var requests = new AtomicInteger();
        var converter = new ClerkAuthenticationConverter(
                session -> AuthorityUtils.createAuthorityList("ROLE_" + requests.incrementAndGet()));
        var jwt = remembered();

        assertThat(names(converter.convert(jwt))).contains("ROLE_1");
        assertThat(names(converter.convert(jwt))).contains("ROLE_2");
    }

    @Test
    void readsTheSessionOfATokenThatWasStored() throws Exception {
        var jwt = remembered();
        token(jwt);
        var bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(jwt);
        var stored = (Jwt) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(stored).isEqualTo(jwt);
        assertThat(names(converter.convert(stored))).isEqualTo(names(converter.convert(jwt)));
    }

    private static Jwt remembered() {
        return new ClerkJwtDecoder(request -> REMEMBERED).decode(TestSessions.ADMIN);
    }

    private static Jwt copy(Jwt jwt) {
        return new Jwt(jwt.getTokenValue(), jwt.getIssuedAt(), jwt.getExpiresAt(), jwt.getHeaders(), jwt.getClaims());
    }

    private static FactorGrantedAuthority bearer(ClerkAuthenticationToken token) {
        return token.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .filter(factor -> factor.getAuthority().equals(FactorGrantedAuthority.BEARER_AUTHORITY))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Authentication token) {
        return token.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }

    private ClerkAuthenticationToken token(Jwt jwt) {
        return (ClerkAuthenticationToken) converter.convert(jwt);
    }

    @Test
    void looksLikeSpringsOwnToken() {
        var token = token(Map.of());

        assertThat(token.isAuthenticated()).isTrue();
        assertThat(token.getName()).isEqualTo("user_1");
        assertThat(token.getPrincipal()).isInstanceOf(Jwt.class);
        assertThat(token.toString()).doesNotContain(TestSessions.MARK);
    }

    @Test
    void staysWhatItIsWhenBuiltAgain() {
        var built = token(Map.of("sid", "sess_1")).toBuilder()
                .authorities(granted -> granted.add(() -> "ROLE_more"))
                .build();

        assertThat(built.session()).isEqualTo(token(Map.of("sid", "sess_1")).session());
        assertThat(built.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .contains("FACTOR_BEARER", "ROLE_more");
        assertThat(Arrays.stream(ClerkAuthenticationToken.class.getDeclaredMethods()))
                .as("Spring Security merges authorities only into classes that declare it themselves")
                .anyMatch(method -> method.getName().equals("toBuilder"));
    }

    private static Arguments row(String name, Map<String, Object> claims, String expected) {
        return Arguments.of(name, claims, expected);
    }

    private static FactorGrantedAuthority factor(String name, int minutes) {
        return FactorGrantedAuthority.withFactor("CLERK_" + name)
                .issuedAt(ISSUED_AT.minusSeconds(60L * minutes))
                .build();
    }

    private List<String> authorities(Map<String, Object> claims) {
        return token(claims).getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }

    private ClerkAuthenticationToken token(Map<String, Object> claims) {
        return (ClerkAuthenticationToken) converter.convert(jwt(claims));
    }

    private static Jwt jwt(Map<String, Object> claims) {
        var all = new HashMap<String, Object>(claims);
        all.put("sub", "user_1");
        all.put("iat", ISSUED_AT);
        all.put("exp", ISSUED_AT.plusSeconds(60));
        return new Jwt(TestSessions.ADMIN, ISSUED_AT, ISSUED_AT.plusSeconds(60), Map.of("alg", "RS256"), all);
    }
}
