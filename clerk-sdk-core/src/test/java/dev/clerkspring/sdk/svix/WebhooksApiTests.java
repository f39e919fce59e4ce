package dev.clerkspring.sdk.svix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.clerkspring.sdk.error.ClerkInvalidRequestException;
import dev.clerkspring.sdk.http.ClerkWebClient;
import dev.clerkspring.sdk.http.TestApi;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class WebhooksApiTests {

    private final TestApi api = new TestApi();

    private final ClerkWebClient client =
            ClerkWebClient.builder().apiUrl(this.api.url()).build();

    @AfterEach
    void stop() {
        this.api.close();
    }

    @Test
    void deletesTheAccount() {
        this.api.answer(204, "", Map.of());

        this.client.api(WebhooksApi.class).deleteSvixApp();

        assertThat(this.api.last().method()).isEqualTo("DELETE");
        assertThat(this.api.last().uri()).isEqualTo("/v1/webhooks/svix");
        StepVerifier.create(this.client.api(ReactiveWebhooksApi.class).deleteSvixApp())
                .verifyComplete();
    }

    @Test
    void doesNotTakeARefusalForDone() {
        this.api.json(400, "{\"errors\": [{\"code\": \"svix_app_missing\", \"message\": \"No app\"}]}");

        assertThatExceptionOfType(ClerkInvalidRequestException.class)
                .isThrownBy(() -> this.client.api(WebhooksApi.class).deleteSvixApp())
                .matches(refusal -> refusal.hasCode("svix_app_missing"));
        StepVerifier.create(this.client.api(ReactiveWebhooksApi.class).deleteSvixApp())
                .verifyError(ClerkInvalidRequestException.class);
    }

    @Test
    void doesNotPrintTheWayIn() {
        this.api.json(200, "{\"svix_url\": \"https://app.svix.com/login#key=secret\"}");

        SvixUrl url = this.client.api(WebhooksApi.class).generateSvixAuthURL();

        assertThat(url.svixUrl()).endsWith("secret");
        assertThat(url).hasToString("SvixUrl[…]");
    }
}
