package dev.clerkspring.sdk.jwttemplates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clerkspring.sdk.http.ClerkWebClient;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.json.Metadata;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JwtTemplatesApiTests {

    private final TestApi api = new TestApi();

    private final ClerkWebClient client =
            ClerkWebClient.builder().apiUrl(this.api.url()).build();

    private final JwtTemplatesApi templates = this.client.api(JwtTemplatesApi.class);

    @AfterEach
    void stop() {
        this.api.close();
    }

    @Test
    void sendsClaimsAsTheyAre() {
        this.api.json(200, "{\"id\": \"jtmp_1\", \"claims\": {\"userId\": \"{{user.id}}\"}, \"lifetime\": 60}");

        JwtTemplate template = this.templates.update(
                "jtmp_1",
                JwtTemplateRequest.builder()
                        .name("orders")
                        .claims(Metadata.of(Map.of("userId", "{{user.id}}")))
                        .lifetime(Optional.empty())
                        .build());

        assertThat(this.api.last().body())
                .isEqualTo("{\"name\":\"orders\",\"claims\":{\"userId\":\"{{user.id}}\"},\"lifetime\":null}");
        assertThat(template.claims()).isEqualTo(Metadata.of(Map.of("userId", "{{user.id}}")));
        assertThat(template.lifetime()).isEqualTo(60);
    }

    @Test
    void needsNameAndClaimsForAChangeToo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JwtTemplateRequest.builder().name("orders").build())
                .withMessageContaining("'claims'");
    }
}
