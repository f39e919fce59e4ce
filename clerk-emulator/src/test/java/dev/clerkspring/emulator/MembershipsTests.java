package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.ClerkRequest;
import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.organizations.CreateOrganizationMembershipRequest;
import dev.clerkspring.sdk.organizations.OrganizationMembership;
import dev.clerkspring.sdk.organizations.OrganizationMetadataRequest;
import dev.clerkspring.sdk.organizations.UpdateOrganizationMembershipRequest;
import dev.clerkspring.sdk.organizations.UpdateOrganizationRequest;
import dev.clerkspring.sdk.sessions.CreateSessionRequest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * Members of organizations through the real client, over HTTP.
 */
class MembershipsTests {

    private static final String ACME = "org_emulator_acme";

    private static final String ADA = "user_emulator_ada";

    private static final String CLEO = "user_emulator_cleo";

    @RegisterExtension
    static final SharedEmulator SHARED = new SharedEmulator();

    private final ClerkClient clerk = SHARED.clerk();

    private OrganizationMembership join(String userId, String role) {
        return clerk.organizationMemberships()
                .create(
                        ACME,
                        CreateOrganizationMembershipRequest.builder()
                                .userId(userId)
                                .role(role)
                                .publicMetadata(Metadata.of(Map.of("desk", 7)))
                                .build());
    }

    @Test
    void joinsChangesAndLeaves() {
        var joined = join(CLEO, "org:member");
        assertThat(joined.id()).startsWith("orgmem_");
        assertThat(joined.roleName()).isEqualTo("Member");
        assertThat(joined.publicUserData().identifier()).isEqualTo("cleo@example.com");

        var promoted = clerk.organizationMemberships()
                .update(ACME, CLEO, new UpdateOrganizationMembershipRequest("org:admin"));
        assertThat(promoted.role()).isEqualTo("org:admin");
        assertThat(promoted.permissions()).contains("org:invoices:delete");

        var noted = clerk.organizationMemberships()
                .updateMetadata(
                        ACME,
                        CLEO,
                        OrganizationMetadataRequest.builder()
                                .publicMetadata(Metadata.of(Map.of("floor", 2)))
                                .build());
        assertThat(noted.publicMetadata()).isEqualTo(Metadata.of(Map.of("desk", 7, "floor", 2)));
        assertThat(noted.role()).isEqualTo("org:admin");

        assertThat(clerk.organizationMemberships().delete(ACME, CLEO).id()).isEqualTo(joined.id());
        assertThat(Refused.by(() -> clerk.organizationMemberships().delete(ACME, CLEO)))
                .isEqualTo(Refused.of(404, "resource_not_found"));
    }

    @Test
    void theNextTokenKnowsTheNewRole() {
        var session = clerk.sessions().create(new CreateSessionRequest(ADA, ACME));
        assertThat(claims(session.id()).path("o").path("rol").asString()).isEqualTo("admin");
        clerk.organizationMemberships().update(ACME, ADA, new UpdateOrganizationMembershipRequest("org:member"));
        assertThat(claims(session.id()).path("o").path("rol").asString()).isEqualTo("member");
        clerk.organizationMemberships().delete(ACME, ADA);
        assertThat(claims(session.id()).has("o")).isFalse();
    }

    private JsonNode claims(String sessionId) {
        var token = clerk.sessions().createToken(sessionId, null).jwt();
        return ClerkJson.mapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    @Test
    void thereIsRoomForAsManyAsAllowed() {
        clerk.organizations()
                .update(
                        ACME,
                        UpdateOrganizationRequest.builder()
                                .maxAllowedMemberships(2)
                                .build());
        assertThat(Refused.by(() -> join(CLEO, "org:member")))
                .isEqualTo(Refused.of(403, "organization_membership_quota_exceeded"));
        clerk.organizations()
                .update(
                        ACME,
                        UpdateOrganizationRequest.builder()
                                .maxAllowedMemberships(0)
                                .build());
        assertThat(join(CLEO, "org:member").role()).isEqualTo("org:member");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            user_emulator_ada,  org:member, 400, already_a_member_in_organization,
            user_emulator_cleo, org:nobody, 404, resource_not_found,               role
            user_none,          org:member, 404, resource_not_found,
            """)
    void refusesAsClerkDoes(String userId, String role, int status, String code, String parameter) {
        assertThat(Refused.by(() -> join(userId, role))).isEqualTo(new Refused(status, code, parameter));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            role,          org:admin,         ada
            role,          org:nobody,
            user_id,       user_emulator_ben, ben
            user_id,       -user_emulator_ben, ada
            email_address, BEN@example.com,   ben
            query,         adm,               ada
            name_query,    ben m,             ben
            order_by,      first_name,        ada ben
            order_by,      -email_address,    ben ada
            order_by,      -created_at,       ben ada
            limit,         1,                 ben
            """)
    void lists(String parameter, String value, String expected) {
        var request = ClerkRequest.of(HttpMethod.GET, "/v1/organizations/" + ACME + "/memberships")
                .query(parameter, value);
        var page = clerk.exchange(request, JsonNode.class);
        assertThat(page.path("data")
                        .valueStream()
                        .map(row -> row.path("public_user_data")
                                .path("user_id")
                                .asString()
                                .replace("user_emulator_", "")))
                .isEqualTo(expected == null ? List.of() : List.of(expected.split(" ")));
    }
}
