package dev.clerkspring.sdk.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.http.ClerkWebClient;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.verification.VerificationStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrganizationDomainsApiTests {

    private final TestApi api = new TestApi();

    private final ClerkWebClient client =
            ClerkWebClient.builder().apiUrl(this.api.url()).build();

    private final OrganizationDomainsApi domains = this.client.api(OrganizationDomainsApi.class);

    @AfterEach
    void stop() {
        this.api.close();
    }

    @Test
    void joinsTheModesByCommas() {
        this.api.json(200, "{\"data\": [], \"total_count\": 0}");

        this.domains.listAll(ListAllOrganizationDomainsQuery.builder()
                .enrollmentMode(List.of("manual_invitation", "-enterprise_sso"))
                .domains(List.of("example.com", "example.org"))
                .verified(false)
                .build());

        assertThat(this.api.last().uri())
                .isEqualTo("/v1/organization_domains?verified=false&enrollment_mode=manual_invitation%2C-enterprise_sso"
                        + "&domains=example.com&domains=example.org");
    }

    @Test
    void readsBothProofs() {
        this.api.json(200, """
                {"id": "orgdmn_1", "enrollment_mode": "by_pigeon", "affiliation_verification": null,
                "ownership_verification": {"status": "verified", "strategy": "manual_override", "verified_at": 5}}""");

        OrganizationDomain domain = this.domains.verifyOwnership("org_1", "orgdmn_1");

        assertThat(this.api.last().uri()).isEqualTo("/v1/organizations/org_1/domains/orgdmn_1/verify_ownership");
        assertThat(domain.enrollmentMode()).isEqualTo(Open.of("by_pigeon", EnrollmentMode.class));
        assertThat(domain.affiliationVerification()).isNull();
        assertThat(domain.ownershipVerification().status().is(VerificationStatus.VERIFIED))
                .isTrue();
    }

    @Test
    void changesTheModeAndClearsIt() {
        this.api.json(200, "{\"id\": \"orgdmn_1\"}");

        this.domains.update(
                "org_1",
                "orgdmn_1",
                UpdateOrganizationDomainRequest.builder()
                        .enrollmentMode(Open.of(EnrollmentMode.AUTOMATIC_SUGGESTION))
                        .build());
        assertThat(this.api.last().body()).isEqualTo("{\"enrollment_mode\":\"automatic_suggestion\"}");

        this.domains.update(
                "org_1",
                "orgdmn_1",
                UpdateOrganizationDomainRequest.builder()
                        .enrollmentMode(Optional.empty())
                        .verified(true)
                        .build());
        assertThat(this.api.last().body()).isEqualTo("{\"enrollment_mode\":null,\"verified\":true}");
    }
}
