package dev.clerkspring.sdk.testingtokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.http.TestApi;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TestingTokensApiTests {

    private final TestApi api = new TestApi();

    private final TestingTokensApi tokens =
            ClerkClient.builder().apiUrl(api.url()).build().testingTokens();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void readsWhenATokenExpires() {
        api.json(200, "{\"object\": \"testing_token\", \"token\": \"topsecret\", \"expires_at\": 1713880800}");

        assertThat(tokens.create().expiresAt()).isEqualTo(Instant.parse("2024-04-23T14:00:00Z"));
        assertThat(api.last().method()).isEqualTo("POST");
        assertThat(api.last().body()).isEmpty();
    }
}
