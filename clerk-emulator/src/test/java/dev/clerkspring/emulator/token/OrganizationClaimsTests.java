package dev.clerkspring.emulator.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.organizations.Organization;
import dev.clerkspring.sdk.token.ClerkSession;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is encoded here must be what the core decodes.
 */
class OrganizationClaimsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dashboard,teams | org:dashboard:manage,org:dashboard:read,org:teams:read | manage,read | 3,2
            a,b,c           | org:c:read                                            | read        | 0,0,1
            a               | org:b:read,org:a:write                                | read,write  | 2,1
            a,b             | org:a:x,org:b:y,org:a:y                               | x,y         | 3,2
            """)
    void encodesAsClerkDoes(String features, String permissions, String names, String masks) {
        var claims = claims(list(features), list(permissions));
        assertThat(claims.organization())
                .containsEntry("per", names)
                .containsEntry("fpm", masks)
                .containsEntry("rol", "admin");
        assertThat(decoded(claims)).containsExactlyInAnyOrderElementsOf(list(permissions));
    }

    @Test
    void encodesMoreNamesThanALongHasBits() {
        var permissions = IntStream.range(0, 70).mapToObj(i -> "org:f:p" + i).toList();
        assertThat(decoded(claims(List.of("f"), permissions))).isEqualTo(permissions);
    }

    @Test
    void leavesOutSystemPermissions() {
        var claims = claims(List.of("a"), List.of("org:sys_memberships:read"));
        assertThat(claims.organization()).doesNotContainKeys("per", "fpm");
        assertThat(claims.features()).containsExactly("a");
        assertThat(decoded(claims)).isEmpty();
    }

    private static OrganizationClaims claims(List<String> features, List<String> permissions) {
        var organization = Organization.builder().id("org_1").slug("one").build();
        return new OrganizationClaims(organization, "org:admin", permissions, features);
    }

    private static List<String> decoded(OrganizationClaims claims) {
        var features = claims.features().stream().map("o:"::concat).collect(Collectors.joining(","));
        var session = ClerkSession.of(Map.of("v", 2L, "sub", "user_1", "fea", features, "o", claims.organization()));
        return session.organization().permissions();
    }

    private static List<String> list(String text) {
        return Arrays.asList(text.split(","));
    }
}
