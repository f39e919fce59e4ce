package dev.clerkspring.sdk.domains;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.http.ClerkWebClient;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.json.ClerkJson;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DomainsApiTests {

    private static final String DOMAIN = """
            {"object": "domain", "id": "dmn_1", "name": "example.com", "is_satellite": true,
            "cname_targets": [{"host": "clerk.example.com", "value": "frontend-api.clerk.services", "required": true}]}""";

    private final TestApi api = new TestApi();

    private final ClerkWebClient client =
            ClerkWebClient.builder().apiUrl(this.api.url()).build();

    private final DomainsApi domains = this.client.api(DomainsApi.class);

    @AfterEach
    void stop() {
        this.api.close();
    }

    @Test
    void addsASatellite() {
        this.api.json(200, DOMAIN);

        Domain domain =
                this.domains.add(AddDomainRequest.builder().name("example.com").build());

        assertThat(this.api.last().body()).isEqualTo("{\"name\":\"example.com\",\"is_satellite\":true}");
        assertThat(domain.isSatellite()).isTrue();
        assertThat(domain.cnameTargets())
                .containsExactly(new CnameTarget("clerk.example.com", "frontend-api.clerk.services", true));
        assertThat(ClerkJson.mapper().readValue(ClerkJson.mapper().writeValueAsString(domain), Domain.class))
                .isEqualTo(domain);
    }

    @Test
    void goesBackToDns() {
        this.api.json(200, DOMAIN);

        this.domains.update(
                "dmn_1",
                UpdateDomainRequest.builder()
                        .proxyUrl(Optional.empty())
                        .isSecondary(false)
                        .build());

        assertThat(this.api.last().body()).isEqualTo("{\"proxy_url\":null,\"is_secondary\":false}");
    }

    @Test
    void knowsTheTotalOfTheOnlyPage() {
        this.api.json(200, "{\"data\": [" + DOMAIN + "], \"total_count\": 1}");

        assertThat(this.domains.list().totalCount()).isEqualTo(1);
        assertThat(this.api.last().uri()).isEqualTo("/v1/domains");
    }
}
