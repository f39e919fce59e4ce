package dev.clerkspring.sdk.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clerkspring.sdk.http.ClerkWebClient;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.json.Open;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnterpriseConnectionsApiTests {

    private static final String CONNECTION = """
            {"id": "entconn_1", "object": "enterprise_connection", "name": "Acme", "provider": "saml_new",
            "active": true, "domains": ["acme.com"], "created_at": 1700000000123,
            "saml_connection": {"idp_entity_id": "urn:acme", "login_hint": {"mode": "by_pigeon"}}}""";

    private final TestApi api = new TestApi();

    private final ClerkWebClient client =
            ClerkWebClient.builder().apiUrl(this.api.url()).build();

    private final EnterpriseConnectionsApi connections = this.client.api(EnterpriseConnectionsApi.class);

    @AfterEach
    void stop() {
        this.api.close();
    }

    @Test
    void readsAConnectionThatLacksFieldsAndHasNewValues() {
        this.api.json(200, CONNECTION);

        EnterpriseConnection connection = this.connections.get("entconn_1");

        assertThat(connection.provider()).isEqualTo("saml_new");
        assertThat(connection.customAttributes()).isEmpty();
        assertThat(connection.oauthConfig()).isNull();
        assertThat(connection.samlConnection().loginHint().mode()).isEqualTo(Open.of("by_pigeon", LoginHintMode.class));
    }

    @Test
    void createsAConnectionWithWhatIsSetAlone() {
        this.api.json(201, CONNECTION);

        this.connections.create(CreateEnterpriseConnectionRequest.builder()
                .name("Acme")
                .provider(Open.of(EnterpriseProvider.SAML_OKTA))
                .domains(List.of("acme.com"))
                .saml(CreateSamlConfigRequest.builder()
                        .idpMetadataUrl("https://acme.com/saml")
                        .attributeMapping(
                                SamlAttributeMapping.builder().userId("uid").build())
                        .loginHint(new LoginHint(Open.of(LoginHintMode.CUSTOM_ATTRIBUTE), "uid"))
                        .build())
                .build());

        assertThat(this.api.last().body())
                .isEqualTo("{\"name\":\"Acme\",\"provider\":\"saml_okta\",\"domains\":[\"acme.com\"],"
                        + "\"saml\":{\"idp_metadata_url\":\"https://acme.com/saml\","
                        + "\"attribute_mapping\":{\"user_id\":\"uid\"},"
                        + "\"login_hint\":{\"mode\":\"custom_attribute\",\"source\":\"uid\"}}}");
    }

    @Test
    void needsADomain() {
        var request = CreateEnterpriseConnectionRequest.builder()
                .name("Acme")
                .provider(Open.of(EnterpriseProvider.OIDC_CUSTOM))
                .domains(List.of());

        assertThatIllegalArgumentException().isThrownBy(request::build).withMessageContaining("'domains'");
    }

    @Test
    void clearsAtAnyDepth() {
        this.api.json(200, CONNECTION);

        this.connections.update(
                "entconn_1",
                UpdateEnterpriseConnectionRequest.builder()
                        .active(false)
                        .saml(UpdateSamlConfigRequest.builder()
                                .idpCertificate(Optional.empty())
                                .attributeMapping(UpdateSamlAttributeMappingRequest.builder()
                                        .userId("uid")
                                        .lastName(Optional.empty())
                                        .build())
                                .loginHint(Optional.empty())
                                .build())
                        .oidc(Optional.empty())
                        .build());

        assertThat(this.api.last().body())
                .isEqualTo("{\"active\":false,\"saml\":{\"idp_certificate\":null,"
                        + "\"attribute_mapping\":{\"user_id\":\"uid\",\"last_name\":null},\"login_hint\":null},"
                        + "\"oidc\":null}");
    }

    @Test
    void walksTheTestRunsOfAConnection() {
        this.api
                .json(200, "{\"data\": [{\"id\": \"run_1\"}], \"total_count\": 2}")
                .json(200, "{\"data\": [{\"id\": \"run_2\"}], \"total_count\": 2}");
        ListTestRunsQuery query = ListTestRunsQuery.builder()
                .status(List.of(Open.of(TestRunStatus.PENDING), Open.of("odd", TestRunStatus.class)))
                .limit(1)
                .build();

        assertThat(this.connections.streamTestRuns("entconn_1", query))
                .extracting(TestRun::id)
                .containsExactly("run_1", "run_2");
        assertThat(this.api.asked())
                .extracting(TestApi.Asked::uri)
                .containsExactly(
                        "/v1/enterprise_connections/entconn_1/test_runs?status=pending&status=odd&limit=1&offset=0",
                        "/v1/enterprise_connections/entconn_1/test_runs?status=pending&status=odd&limit=1&offset=1");
    }
}
