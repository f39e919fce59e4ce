package dev.clerkspring.sdk.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.ClerkRequest;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.instance.MachineSecretKey;
import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

class M2mTokensApiTests {

    private static final String TOKEN = """
            {"object": "machine_to_machine_token", "id": "mt_1", "subject": "mch_1", "claims": {"keepCase": 1},
            "scopes": ["mch_2"], "token": "mt_topsecret", "revoked": false, "revocation_reason": null, "expired": false,
            "expiration": 1716883200000.5, "last_used_at": null, "created_at": 1716879600000, "updated_at": 1716879600000}""";

    private final TestApi api = new TestApi().json(201, TOKEN);

    private final ClerkClient machine = ClerkClient.builder()
            .apiUrl(api.url())
            .secretKey(SecretKey.parse("sk_test_instance"))
            .machineSecretKey(MachineSecretKey.parse("ak_machine"))
            .build();

    private final ClerkClient instance = ClerkClient.builder()
            .apiUrl(api.url())
            .secretKey(SecretKey.parse("sk_test_instance"))
            .build();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void createsATokenInTheNameOfTheMachine() {
        var request = CreateM2mTokenRequest.builder()
                .tokenFormat(Open.of(M2mTokenFormat.OPAQUE))
                .secondsUntilExpiration(Optional.empty())
                .claims(Metadata.of(Map.of("keepCase", 1)))
                .build();

        var token = machine.m2m().createToken(request);

        assertThat(api.last().method()).isEqualTo("POST");
        assertThat(api.last().uri()).isEqualTo("/v1/m2m_tokens");
        assertThat(api.last().header("Authorization")).isEqualTo("Bearer ak_machine");
        assertThat(api.last().body())
                .isEqualTo(
                        "{\"token_format\":\"opaque\",\"seconds_until_expiration\":null,\"claims\":{\"keepCase\":1}}");
        assertThat(token.token()).isEqualTo("mt_topsecret");
        assertThat(token.expiration()).isEqualTo(Instant.ofEpochMilli(1716883200000L));
        assertThat(token.lastUsedAt()).isNull();
        assertThat(token).hasToString("M2mToken[id=mt_1]");
        assertThat(machine.reactive().m2m().createToken(request).block()).isEqualTo(token);
    }

    @Test
    void keepsTheInstancesKeyForAllElse() {
        machine.machines().get("mch_1");

        assertThat(api.last().header("Authorization")).isEqualTo("Bearer sk_test_instance");
    }

    @Test
    void asksWithTheInstancesKeyWhereTheMachineHasNone() {
        instance.m2m().verifyToken(new VerifyM2mTokenRequest("mt_topsecret"));

        assertThat(api.last().uri()).isEqualTo("/v1/m2m_tokens/verify");
        assertThat(api.last().header("Authorization")).isEqualTo("Bearer sk_test_instance");
    }

    @Test
    void usesTheMachinesKeyForCallsWithoutAMethodToo() {
        machine.exchange(ClerkRequest.of(HttpMethod.GET, "/v1/m2m_tokens").query("subject", "mch_1"), JsonNode.class);

        assertThat(api.last().header("Authorization")).isEqualTo("Bearer ak_machine");
    }

    @Test
    void walksThePagesOfTheTokensOfAMachine() {
        try (var pages = new TestApi()) {
            pages.json(200, "{\"m2m_tokens\": [" + TOKEN + "], \"total_count\": 2}")
                    .json(200, "{\"m2m_tokens\": [" + TOKEN.replace("mt_1", "mt_2") + "], \"total_count\": 2}");
            var client = ClerkClient.builder().apiUrl(pages.url()).build();

            assertThat(client.m2m()
                            .streamTokens(ListM2mTokensQuery.builder()
                                    .subject("mch_1")
                                    .revoked(false)
                                    .build()))
                    .extracting(M2mToken::id)
                    .containsExactly("mt_1", "mt_2");
            assertThat(pages.asked())
                    .extracting(TestApi.Asked::uri)
                    .containsExactly(
                            "/v1/m2m_tokens?subject=mch_1&revoked=false&limit=100&offset=0",
                            "/v1/m2m_tokens?subject=mch_1&revoked=false&limit=100&offset=1");
        }
    }

    @Test
    void saysWhatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ListM2mTokensQuery.builder().build())
                .withMessage("'subject' must be set");
    }
}
