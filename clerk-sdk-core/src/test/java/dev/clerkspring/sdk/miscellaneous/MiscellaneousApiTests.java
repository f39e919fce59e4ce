package dev.clerkspring.sdk.miscellaneous;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.http.ClerkWebClient;
import dev.clerkspring.sdk.http.TestApi;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MiscellaneousApiTests {

    private final TestApi api = new TestApi();

    private final ClerkWebClient client =
            ClerkWebClient.builder().apiUrl(this.api.url()).build();

    @AfterEach
    void stop() {
        this.api.close();
    }

    @Test
    void readsAPageOfHtml() {
        String page = "<!doctype html><title>Übergang</title>";
        this.api.answer(200, page, Map.of("Content-Type", "text/html; charset=utf-8"));
        InterstitialQuery query = InterstitialQuery.builder()
                .publishableKey("pk_test_abc")
                .legacyFrontendApi("clerk.example.com")
                .useDomainForScript(false)
                .build();

        assertThat(this.client.api(MiscellaneousApi.class).getPublicInterstitial(query))
                .isEqualTo(page);
        assertThat(this.api.last().header("Accept")).isEqualTo("text/html");
        assertThat(this.api.last().uri())
                .isEqualTo("/v1/public/interstitial?frontendApi=clerk.example.com&publishable_key=pk_test_abc"
                        + "&use_domain_for_script=false");
        assertThat(this.client
                        .api(ReactiveMiscellaneousApi.class)
                        .getPublicInterstitial(query)
                        .block())
                .isEqualTo(page);
    }
}
