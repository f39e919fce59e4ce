package dev.clerkspring.sdk.authorization;

import static dev.clerkspring.sdk.authorization.Requirement.feature;
import static dev.clerkspring.sdk.authorization.Requirement.permission;
import static dev.clerkspring.sdk.authorization.Requirement.plan;
import static dev.clerkspring.sdk.authorization.Requirement.role;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clerkspring.sdk.Covers;
import dev.clerkspring.sdk.Covers.Place;
import dev.clerkspring.sdk.token.ClerkSession;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementTests {

    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

    @ParameterizedTest
    @CsvSource({
        "org:admin, org:admin, true",
        "org:admin, admin, true",
        "org:admin, org:org:admin, true",
        "admin, org:admin, true",
        "admin, admin, true",
        "org:org:admin, admin, true",
        "org:admin, org:member, false",
        "org:admin, Admin, false",
        "org:admin, ' admin', false",
        "org:admin, adm, false",
        "org:admin, '', false",
        "org:admin, org:, false",
        "org:, org:, false",
        ", org:admin, false",
        ", '', false",
    })
    @Covers(value = "Q54", in = Place.FUNCTION)
    void comparesRolesWithOnePrefixOnBothSides(String held, String asked, boolean expected) {
        var claims = claims();
        claims.put("org_id", "org_1");
        claims.put("org_role", held);

        assertThat(isMet(role(asked), claims)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "org:a:read, org:a:read, true",
        "org:a:read, a:read, true",
        "org:a:read, org:org:a:read, true",
        "org:a:read, org:a:write, false",
        "org:a:read, a, false",
        "a:read, a:read, false",
        "a:read, org:a:read, false",
        "org:org:a:read, org:org:a:read, false",
        "org:a:read, '', false",
        "org:a:read, org:, false",
        "org:, org:, false",
    })
    @Covers(value = "Q54", in = Place.FUNCTION)
    void looksPermissionsUpWithOnePrefixAsTheyAre(String held, String asked, boolean expected) {
        var claims = claims();
        claims.put("org_id", "org_1");
        claims.put("org_permissions", List.of(held));

        assertThat(isMet(permission(asked), claims)).isEqualTo(expected);
    }

    @Test
    void findsTheRoleAndThePermissionsOfVersion2() {
        var claims = claims();
        claims.put("v", 2L);
        claims.put("fea", "o:a");
        claims.put("o", Map.of("id", "org_1", "rol", "admin", "per", "read,write", "fpm", "1"));

        assertThat(isMet(role("admin"), claims)).isTrue();
        assertThat(isMet(permission("org:a:read"), claims)).isTrue();
        assertThat(isMet(permission("org:a:write"), claims)).isFalse();
    }

    @Test
    void meetsNoRoleOrPermissionWithoutAnActiveOrganization() {
        var claims = claims();
        claims.put("org_role", "org:admin");
        claims.put("org_permissions", List.of("org:a:read"));

        assertThat(isMet(role("org:admin"), claims)).isFalse();
        assertThat(isMet(permission("org:a:read"), claims)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'o:x', x, true",
        "'u:x', x, true",
        "'ou:x', x, true",
        "'uo:x', x, true",
        "'o:x', o:x, true",
        "'o:x', org:x, true",
        "'o:x', organization:x, true",
        "'o:x', u:x, false",
        "'o:x', user:x, false",
        "'u:x', u:x, true",
        "'u:x', user:x, true",
        "'u:x', org:x, false",
        "'ou:x', org:x, true",
        "'uo:x', user:x, true",
        "'o:x', ou:x, false",
        "'o:x', ORG:x, false",
        "'o:x', team:x, false",
        "'o:x', :x, false",
        "'o:x', org:x:y, true",
        "'o:x', org:y:x, false",
        "'o:y,u:x', user:x, true",
        "'o:y,u:x', org:x, false",
        "'o:x', X, false",
        "'o:x', '', false",
        "'o:', '', false",
        "'o:x', org:, false",
        "'o:', org:, false",
        "'o:x,y', x, false",
        "'', x, false",
        ", x, false",
        "'z:x', x, false",
    })
    @Covers(value = "Q54", in = Place.FUNCTION)
    void findsFeaturesAndPlansByTheirScope(String held, String asked, boolean expected) {
        var claims = claims();
        claims.put("fea", held);
        assertThat(isMet(feature(asked), claims)).isEqualTo(expected);
        assertThat(isMet(plan(asked), claims)).isFalse();

        claims.remove("fea");
        claims.put("pla", held);
        assertThat(isMet(plan(asked), claims)).isEqualTo(expected);
        assertThat(isMet(feature(asked), claims)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, true",
        "true, false, false",
        "false, true, false",
        "false, false, false",
    })
    @Covers(value = "Q54", in = Place.FUNCTION)
    void wantsEverythingThatIsAsked(boolean first, boolean second, boolean expected) {
        var claims = claims();
        claims.put("org_id", "org_1");
        claims.put("org_role", first ? "org:admin" : "org:member");
        claims.put("org_permissions", second ? List.of("org:a:read") : List.of());
        claims.put("fea", first ? "o:x" : "o:y");
        claims.put("pla", second ? "u:pro" : "u:free");

        assertThat(areMet(claims, role("org:admin"), permission("org:a:read"))).isEqualTo(expected);
        assertThat(areMet(claims, permission("org:a:read"), role("org:admin"))).isEqualTo(expected);
        assertThat(areMet(claims, feature("x"), plan("pro"))).isEqualTo(expected);
        assertThat(areMet(claims, role("admin"), permission("a:read"), feature("org:x"), plan("user:pro")))
                .isEqualTo(expected);
    }

    @Test
    void asksForAtLeastOneThing() {
        assertThatIllegalArgumentException().isThrownBy(Requirements::of);
        assertThatIllegalArgumentException().isThrownBy(() -> Requirements.of(List.of()));
    }

    @Test
    void meetsNothingWithoutAUser() {
        var claims = claims();
        claims.put("sub", "");
        claims.put("fea", "u:x");

        assertThat(areMet(claims, feature("x"))).isFalse();
    }

    @Test
    void asksForReverificationOnlyWhereNothingElseIsMissing() {
        var claims = claims();
        claims.put("fva", List.of(60L, -1L));
        claims.put("fea", "u:x");
        var session = ClerkSession.of(claims);

        assertThat(Requirements.of(Reverification.STRICT, feature("y")).firstUnmet(session, NOW))
                .contains(feature("y"));
        assertThat(Requirements.of(Reverification.STRICT, feature("x")).firstUnmet(session, NOW))
                .contains(Reverification.STRICT);
        assertThat(Requirements.of(Reverification.LAX, feature("x")).firstUnmet(session, NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"org:sys_memberships:manage", "sys_profile:delete", "org:org:sys_domains:read"})
    void knowsSystemPermissions(String permission) {
        assertThat(permission(permission).asksForSystemPermission()).isTrue();
    }

    @Test
    void takesNothingElseForASystemPermission() {
        assertThat(permission("org:system:read").asksForSystemPermission()).isFalse();
        assertThat(permission("org:a:sys_read").asksForSystemPermission()).isFalse();
        assertThat(role("org:sys_admin").asksForSystemPermission()).isFalse();
        assertThat(feature("sys_x").asksForSystemPermission()).isFalse();
        assertThat(Reverification.LAX.asksForSystemPermission()).isFalse();
    }

    private static boolean isMet(Requirement requirement, Map<String, Object> claims) {
        return requirement.isMetBy(ClerkSession.of(claims), NOW);
    }

    private static boolean areMet(Map<String, Object> claims, Requirement... requirements) {
        return Requirements.of(requirements).areMetBy(ClerkSession.of(claims), NOW);
    }

    private static Map<String, Object> claims() {
        return new HashMap<>(Map.of("sub", "user_1", "iat", NOW.getEpochSecond()));
    }
}
