package dev.clerkspring.sdk.actortokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.json.Metadata;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ActorTokensApiTests {

    private final TestApi api = new TestApi();

    private final ActorTokensApi tokens =
            ClerkClient.builder().apiUrl(api.url()).build().actorTokens();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void createsATokenForWhoActs() {
        api.json(200, """
                {"object": "actor_token", "id": "act_1", "status": "pending", "user_id": "user_1",
                "actor": {"sub": "user_2", "onShift": true}, "token": "topsecret"}""");

        var token = tokens.create(CreateActorTokenRequest.builder()
                .userId("user_1")
                .actor(Metadata.of(Map.of("sub", "user_2")))
                .expiresInSeconds(60)
                .build());

        assertThat(api.last().body())
                .isEqualTo("{\"user_id\":\"user_1\",\"actor\":{\"sub\":\"user_2\"},\"expires_in_seconds\":60}");
        assertThat(token.status().is(ActorTokenStatus.PENDING)).isTrue();
        assertThat(token.actor().tree().get("onShift").asBoolean()).isTrue();
        assertThat(token).hasToString("ActorToken[id=act_1]");
    }
}
