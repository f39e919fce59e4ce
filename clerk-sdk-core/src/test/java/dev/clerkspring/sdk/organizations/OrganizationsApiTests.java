package dev.clerkspring.sdk.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clerkspring.sdk.http.ClerkWebClient;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.json.Metadata;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class OrganizationsApiTests {

    private final TestApi api = new TestApi();

    private final ClerkWebClient client =
            ClerkWebClient.builder().apiUrl(this.api.url()).build();

    private final OrganizationsApi organizations = this.client.api(OrganizationsApi.class);

    private final ReactiveOrganizationsApi reactiveOrganizations = this.client.api(ReactiveOrganizationsApi.class);

    @AfterEach
    void stop() {
        this.api.close();
    }

    @Test
    void asksForWhatIsNotToldUnasked() {
        this.api.json(200, "{\"id\": \"org_1\", \"members_count\": 3}");

        Organization organization = this.organizations.get(
                "acme", GetOrganizationQuery.builder().includeMembersCount(true).build());

        assertThat(this.api.last().uri()).isEqualTo("/v1/organizations/acme?include_members_count=true");
        assertThat(organization.membersCount()).isEqualTo(3);
        assertThat(this.organizations.get("acme")).isEqualTo(organization);
        assertThat(this.reactiveOrganizations.get("acme").block()).isEqualTo(organization);
        assertThat(this.api.last().uri()).isEqualTo("/v1/organizations/acme");
    }

    @Test
    void includesAndExcludesByPrefix() {
        this.api.json(200, "{\"data\": [], \"total_count\": 0}");

        this.organizations.list(ListOrganizationsQuery.builder()
                .userId(List.of("+user_1", "-user_2"))
                .includeMembersCount(false)
                .orderBy("-members_count")
                .build());

        assertThat(this.api.last().uri())
                .isEqualTo("/v1/organizations?include_members_count=false&user_id=%2Buser_1&user_id=-user_2"
                        + "&order_by=-members_count");
    }

    @Test
    void createsWithADateInText() {
        this.api.json(200, "{\"id\": \"org_1\"}");

        this.organizations.create(CreateOrganizationRequest.builder()
                .name("Acme")
                .createdAt(Instant.parse("2012-10-20T07:15:20.902Z"))
                .build());

        assertThat(this.api.last().body()).isEqualTo("{\"name\":\"Acme\",\"created_at\":\"2012-10-20T07:15:20.902Z\"}");
    }

    @Test
    void doesNotCreateOneWithoutAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> CreateOrganizationRequest.builder().slug("acme").build())
                .withMessage("'name' must be set");
    }

    @Test
    void changesWhatIsSetAndClearsWhatIsEmpty() {
        this.api.json(200, "{\"id\": \"org_1\"}");

        this.organizations.update(
                "org_1",
                UpdateOrganizationRequest.builder()
                        .slug(Optional.empty())
                        .maxAllowedMemberships(0)
                        .build());

        assertThat(this.api.last().method()).isEqualTo("PATCH");
        assertThat(this.api.last().body()).isEqualTo("{\"slug\":null,\"max_allowed_memberships\":0}");
    }

    @Test
    void removesKeysOfMetadataByNull() {
        this.api.json(200, "{\"id\": \"org_1\"}");
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("Plan", null);

        this.organizations.mergeMetadata(
                "org_1",
                OrganizationMetadataRequest.builder()
                        .privateMetadata(Metadata.of(changes))
                        .build());

        assertThat(this.api.last().body()).isEqualTo("{\"private_metadata\":{\"Plan\":null}}");
    }

    @Test
    void uploadsALogoInTheNameOfAUser() {
        this.api.json(200, "{\"id\": \"org_1\", \"has_image\": true, \"logo_url\": \"https://img.example.com/1\"}");

        Organization organization = this.organizations.uploadLogo("org_1", logo(), "user_1");

        assertThat(organization.logoUrl()).isEqualTo("https://img.example.com/1");
        assertThat(this.api.last().method()).isEqualTo("PUT");
        assertThat(this.api.last().header("Content-Type")).startsWith("multipart/form-data;");
        assertThat(this.api.last().body())
                .contains("name=\"file\"", "filename=\"logo.webp\"", "pixels")
                .contains("name=\"uploader_user_id\"", "user_1");
    }

    @Test
    void uploadsALogoInNobodysName() {
        this.api.json(200, "{\"id\": \"org_1\"}");

        this.reactiveOrganizations.uploadLogo("org_1", logo(), null).block();

        assertThat(this.api.last().body()).contains("pixels").doesNotContain("uploader_user_id");
    }

    private static Resource logo() {
        return new ByteArrayResource("pixels".getBytes()) {
            @Override
            public String getFilename() {
                return "logo.webp";
            }
        };
    }
}
