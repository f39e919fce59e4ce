package dev.clerkspring.sdk.redirecturls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.http.ClerkWebClient;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.paging.CountedPageQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedirectUrlsApiTests {

    private final TestApi api = new TestApi();

    private final ClerkWebClient client =
            ClerkWebClient.builder().apiUrl(this.api.url()).build();

    @AfterEach
    void stop() {
        this.api.close();
    }

    @Test
    void asksForTheTotalOnEachPage() {
        this.api
                .json(200, "{\"data\": [{\"id\": \"ru_1\"}, {\"id\": \"ru_2\"}], \"total_count\": 3}")
                .json(200, "{\"data\": [{\"id\": \"ru_3\"}], \"total_count\": 3}");

        assertThat(this.client.api(ReactiveRedirectUrlsApi.class).stream(
                                CountedPageQuery.builder().limit(2).build())
                        .map(RedirectUrl::id)
                        .collectList()
                        .block())
                .containsExactly("ru_1", "ru_2", "ru_3");
        assertThat(this.api.asked())
                .extracting(TestApi.Asked::uri)
                .containsExactly(
                        "/v1/redirect_urls?paginated=true&limit=2&offset=0",
                        "/v1/redirect_urls?paginated=true&limit=2&offset=2");
    }
}
