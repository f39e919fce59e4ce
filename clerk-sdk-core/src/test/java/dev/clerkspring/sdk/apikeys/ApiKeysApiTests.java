package dev.clerkspring.sdk.apikeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.error.ClerkNotFoundException;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.json.Metadata;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiKeysApiTests {

    private static final String KEY = """
            {"object": "api_key", "id": "ak_1", "type": "api_key", "subject": "user_1", "name": "Laptop", "claims": null,
            "scopes": ["read"], "secret": "ak_topsecret", "revoked": false, "revocation_reason": null, "expired": false,
            "expiration": null, "created_by": null, "last_used_at": 1716883200123, "created_at": 1716883200000,
            "updated_at": 1716883200000}""";

    private final TestApi api = new TestApi();

    private final ApiKeysApi keys =
            ClerkClient.builder().apiUrl(api.url()).build().apiKeys();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void createsAKeyAndTellsItOnce() {
        api.json(200, KEY);

        var key = keys.createApiKey(CreateApiKeyRequest.builder()
                .name("Laptop")
                .subject("user_1")
                .scopes(List.of("read"))
                .claims(Metadata.of(Map.of("keepCase", 1)))
                .secondsUntilExpiration(3600L)
                .build());

        assertThat(api.last().uri()).isEqualTo("/v1/api_keys");
        assertThat(api.last().body())
                .isEqualTo(
                        "{\"name\":\"Laptop\",\"subject\":\"user_1\",\"claims\":{\"keepCase\":1},\"scopes\":[\"read\"],"
                                + "\"seconds_until_expiration\":3600}");
        assertThat(key.secret()).isEqualTo("ak_topsecret");
        assertThat(key.claims()).isNull();
        assertThat(key.lastUsedAt()).isEqualTo(Instant.ofEpochMilli(1716883200123L));
        assertThat(key).hasToString("ApiKey[id=ak_1]");
    }

    @Test
    void clearsWhatIsEmptyAndKeepsWhatIsNotSet() {
        api.json(200, KEY);

        keys.updateApiKey(
                "ak_1",
                UpdateApiKeyRequest.builder()
                        .description(Optional.empty())
                        .scopes(List.of())
                        .build());

        assertThat(api.last().method()).isEqualTo("PATCH");
        assertThat(api.last().uri()).isEqualTo("/v1/api_keys/ak_1");
        assertThat(api.last().body()).isEqualTo("{\"scopes\":[],\"description\":null}");
    }

    @Test
    void walksThePages() {
        api.json(200, "{\"data\": [" + KEY + "], \"total_count\": 1}");

        assertThat(keys.streamApiKeys(ListApiKeysQuery.builder()
                        .subject("user_1")
                        .includeInvalid(true)
                        .build()))
                .extracting(ApiKey::id)
                .containsExactly("ak_1");
        assertThat(api.last().uri()).isEqualTo("/v1/api_keys?subject=user_1&include_invalid=true&limit=100&offset=0");
    }

    @Test
    void failsForAKeyThatClerkDoesNotKnow() {
        api.json(404, "{\"errors\": [{\"code\": \"api_key_not_found\", \"message\": \"not found\"}]}");

        assertThatExceptionOfType(ClerkNotFoundException.class)
                .isThrownBy(() -> keys.verifyApiKey(new VerifyApiKeyRequest("ak_topsecret")))
                .withMessageNotContaining("ak_topsecret");
        assertThat(api.last().body()).isEqualTo("{\"secret\":\"ak_topsecret\"}");
    }
}
