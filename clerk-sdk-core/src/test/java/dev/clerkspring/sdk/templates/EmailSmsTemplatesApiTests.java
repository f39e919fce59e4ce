package dev.clerkspring.sdk.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.http.ClerkWebClient;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.json.Metadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("deprecation") // by Clerk, but it works
class EmailSmsTemplatesApiTests {

    private final TestApi api = new TestApi();

    private final ClerkWebClient client =
            ClerkWebClient.builder().apiUrl(this.api.url()).build();

    @AfterEach
    void stop() {
        this.api.close();
    }

    @Test
    void readsAPreviewWhateverItsShape() {
        this.api.json(200, "{\"htmlBody\": \"<p>Hi</p>\", \"nested\": {\"keepCase\": [1]}}");

        Metadata preview = this.client
                .api(EmailSmsTemplatesApi.class)
                .preview(
                        "email",
                        "invitation",
                        PreviewTemplateRequest.builder().body("<p>Hi</p>").build());

        assertThat(this.api.last().uri()).isEqualTo("/v1/templates/email/invitation/preview");
        assertThat(this.api.last().body()).isEqualTo("{\"body\":\"<p>Hi</p>\"}");
        assertThat(preview.tree().at("/nested/keepCase/0").asInt()).isEqualTo(1);
    }
}
