package dev.clerkspring.sdk.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.http.ClerkWebClient;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.json.Open;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrganizationInvitationsApiTests {

    private final TestApi api = new TestApi();

    private final ClerkWebClient client =
            ClerkWebClient.builder().apiUrl(this.api.url()).build();

    private final OrganizationInvitationsApi invitations = this.client.api(OrganizationInvitationsApi.class);

    @AfterEach
    void stop() {
        this.api.close();
    }

    @Test
    void invitesSeveralAtOnce() {
        this.api.json(200, "{\"data\": [{\"id\": \"orginv_1\", \"status\": \"pending\"}], \"total_count\": 1}");

        var page = this.invitations.bulkCreate(
                "org_1",
                List.of(
                        CreateOrganizationInvitationRequest.builder()
                                .emailAddress("ann@example.com")
                                .role("org:member")
                                .build(),
                        CreateOrganizationInvitationRequest.builder()
                                .emailAddress("ben@example.com")
                                .role("org:admin")
                                .shouldNotify(false)
                                .build()));

        assertThat(this.api.last().uri()).isEqualTo("/v1/organizations/org_1/invitations/bulk");
        assertThat(this.api.last().body())
                .isEqualTo("[{\"email_address\":\"ann@example.com\",\"role\":\"org:member\"},"
                        + "{\"email_address\":\"ben@example.com\",\"role\":\"org:admin\",\"notify\":false}]");
        assertThat(page.data().get(0).status().is(OrganizationInvitationStatus.PENDING))
                .isTrue();
    }

    @Test
    void listsThoseOfSeveralStatuses() {
        this.api.json(200, "{\"data\": [], \"total_count\": 0}");

        this.invitations.list(
                "org_1",
                ListOrganizationInvitationsQuery.builder()
                        .status(List.of(
                                Open.of(OrganizationInvitationStatus.PENDING),
                                Open.of("brand_new", OrganizationInvitationStatus.class)))
                        .build());

        assertThat(this.api.last().uri())
                .isEqualTo("/v1/organizations/org_1/invitations?status=pending&status=brand_new");
    }

    @Test
    void listsThoseOfAllOrganizations() {
        this.api.json(
                200,
                "{\"data\": [{\"id\": \"orginv_1\", \"public_organization_data\": {\"id\": \"org_1\"}}], \"total_count\": 1}");

        var page = this.invitations.getAll(
                ListInstanceOrganizationInvitationsQuery.builder().build());

        assertThat(this.api.last().uri()).isEqualTo("/v1/organization_invitations");
        assertThat(page.data().get(0).publicOrganizationData().id()).isEqualTo("org_1");
    }

    @Test
    void revokesWithoutSayingWhoDoes() {
        this.api.json(200, "{\"id\": \"orginv_1\"}");

        this.invitations.revoke("org_1", "orginv_1", null);
        assertThat(this.api.last().body()).isEmpty();

        this.invitations.revoke("org_1", "orginv_1", new RevokeOrganizationInvitationRequest("user_1"));
        assertThat(this.api.last().body()).isEqualTo("{\"requesting_user_id\":\"user_1\"}");
    }
}
