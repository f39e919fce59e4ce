package dev.clerkspring.sdk.directories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clerkspring.sdk.http.ClerkWebClient;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.model.DeletedObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DirectoriesApiTests {

    private static final String DIRECTORY = """
            {"id": "dir_1", "object": "directory", "name": "Acme", "enabled": true, "api_key": "secret",
            "attribute_mapping": {"first_name": "name.givenName"}}""";

    private final TestApi api = new TestApi();

    private final ClerkWebClient client =
            ClerkWebClient.builder().apiUrl(this.api.url()).build();

    private final DirectoriesApi directories = this.client.api(DirectoriesApi.class);

    private final ScimDirectoriesApi scimDirectories = this.client.api(ScimDirectoriesApi.class);

    @AfterEach
    void stop() {
        this.api.close();
    }

    @Test
    void takesAnAttributeOutByNull() {
        this.api.json(200, DIRECTORY);
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("first_name", "name.givenName");
        changes.put("lastName", null);

        Directory directory = this.directories.update(
                "dir_1",
                UpdateDirectoryRequest.builder().attributeMapping(changes).build());

        assertThat(this.api.last().body())
                .isEqualTo("{\"attribute_mapping\":{\"first_name\":\"name.givenName\",\"lastName\":null}}");
        assertThat(directory.attributeMapping()).isEqualTo(Map.of("first_name", "name.givenName"));
    }

    @Test
    void readsADirectoryWithoutAMapping() {
        this.api.json(200, "{\"id\": \"dir_1\", \"attribute_mapping\": null}");

        assertThat(this.directories.get("dir_1").attributeMapping()).isEmpty();
    }

    @Test
    void doesNotPrintTheKey() {
        this.api.json(200, DIRECTORY);

        Directory directory = this.directories.rotateApiKey("dir_1");

        assertThat(this.api.last().uri()).isEqualTo("/v1/directories/dir_1/rotate_api_key");
        assertThat(directory.apiKey()).isEqualTo("secret");
        assertThat(directory).hasToString("Directory[id=dir_1]");
    }

    @Test
    void leavesNoMappingWhereTheListIsEmpty() {
        this.api.json(200, "{\"data\": [], \"total_count\": 0}");

        assertThat(this.directories.replaceGroupRoleMappings("dir_1", new ReplaceGroupRoleMappingsRequest(List.of())))
                .isEmpty();

        assertThat(this.api.last().method()).isEqualTo("PUT");
        assertThat(this.api.last().body()).isEqualTo("{\"mappings\":[]}");
    }

    @Test
    void namesAGroupAsTheOlderOperationsDo() {
        this.api.json(200, """
                {"id": "map_1", "object": "scim_group_role_mapping", "scim_group_id": "group_1", "precedence": 1,
                "role": {"id": "role_1", "key": "org:admin", "is_creator_eligible": true, "permissions": null}}""");

        GroupRoleMapping mapping = this.scimDirectories.createGroupRoleMapping(
                "dir_1",
                CreateGroupRoleMappingRequest.builder()
                        .scimGroupId("group_1")
                        .roleId("role_1")
                        .build());

        assertThat(this.api.last().uri()).isEqualTo("/v1/scim_directories/dir_1/group_role_mappings");
        assertThat(this.api.last().body()).isEqualTo("{\"scim_group_id\":\"group_1\",\"role_id\":\"role_1\"}");
        assertThat(mapping.role().isCreatorEligible()).isTrue();
        assertThat(mapping.role().permissions()).isEmpty();
    }

    @Test
    void needsAGroup() {
        var request = CreateGroupRoleMappingRequest.builder().roleId("role_1");

        assertThatIllegalArgumentException().isThrownBy(request::build).withMessageContaining("'directoryGroupId'");
    }

    @Test
    void deletesAMapping() {
        this.api.json(200, "{\"object\": \"scim_group_role_mapping\", \"id\": \"map_1\", \"deleted\": true}");

        DeletedObject deleted = this.scimDirectories.deleteGroupRoleMapping("dir_1", "map_1");

        assertThat(this.api.last().uri()).isEqualTo("/v1/scim_directories/dir_1/group_role_mappings/map_1");
        assertThat(deleted.deleted()).isTrue();
    }
}
