package dev.clerkspring.sdk.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clerkspring.sdk.http.ClerkWebClient;
import dev.clerkspring.sdk.http.TestApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RolesApiTests {

    private final TestApi api = new TestApi();

    private final ClerkWebClient client =
            ClerkWebClient.builder().apiUrl(this.api.url()).build();

    private final OrganizationRolesApi roles = this.client.api(OrganizationRolesApi.class);

    private final RoleSetsApi roleSets = this.client.api(RoleSetsApi.class);

    @AfterEach
    void stop() {
        this.api.close();
    }

    @Test
    void readsARoleWithItsPermissions() {
        this.api.json(200, """
                {"id": "role_1", "key": "org:admin", "is_creator_eligible": true,
                "permissions": [{"id": "perm_1", "key": "org:invoices:read"}]}""");

        Role role = this.roles.assignPermission("role_1", "perm_1");

        assertThat(this.api.last().method()).isEqualTo("POST");
        assertThat(this.api.last().uri()).isEqualTo("/v1/organization_roles/role_1/permissions/perm_1");
        assertThat(this.api.last().body()).isEmpty();
        assertThat(role.isCreatorEligible()).isTrue();
        assertThat(role.permissions()).extracting(Permission::key).containsExactly("org:invoices:read");
    }

    @Test
    void replacesPermissionsOrTakesAllAway() {
        this.api.json(200, "{\"id\": \"role_1\"}");

        this.roles.update(
                "role_1",
                UpdateOrganizationRoleRequest.builder()
                        .permissions(List.of("perm_1"))
                        .build());
        assertThat(this.api.last().body()).isEqualTo("{\"permissions\":[\"perm_1\"]}");

        this.roles.update(
                "role_1",
                UpdateOrganizationRoleRequest.builder()
                        .permissions(Optional.empty())
                        .build());
        assertThat(this.api.last().body()).isEqualTo("{\"permissions\":null}");
    }

    @Test
    void movesMembersByTheKeysOfTheirRoles() {
        this.api.json(200, "{\"object\": \"role_set\", \"deleted\": true}");

        this.roleSets.replace(
                "role_set:old",
                ReplaceRoleSetRequest.builder()
                        .destRoleSetKey("role_set:new")
                        .reassignmentMappings(Map.of("org:camelCase", "org:member"))
                        .build());

        assertThat(this.api.last().uri()).isEqualTo("/v1/role_sets/role_set%3Aold/replace");
        assertThat(this.api.last().body())
                .isEqualTo("{\"dest_role_set_key\":\"role_set:new\","
                        + "\"reassignment_mappings\":{\"org:camelCase\":\"org:member\"}}");
    }

    @Test
    void createsNoRoleSetWithoutRoles() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreateRoleSetRequest.builder()
                        .name("Default")
                        .defaultRoleKey("org:member")
                        .creatorRoleKey("org:admin")
                        .roles(List.of())
                        .build())
                .withMessage("'roles' must be set");
    }
}
