package dev.clerkspring.sdk.restrictions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.http.ClerkWebClient;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.paging.CountedPageQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestrictionsApiTests {

    private final TestApi api = new TestApi();

    private final ClerkWebClient client =
            ClerkWebClient.builder().apiUrl(this.api.url()).build();

    private final AllowlistIdentifiersApi allowlist = this.client.api(AllowlistIdentifiersApi.class);

    private final BlocklistIdentifiersApi blocklist = this.client.api(BlocklistIdentifiersApi.class);

    @AfterEach
    void stop() {
        this.api.close();
    }

    @Test
    void listsWhoMaySignUpWithTheTotal() {
        this.api.json(
                200, "{\"data\": [{\"id\": \"alid_1\", \"identifier_type\": \"web3_wallet\"}], \"total_count\": 1}");

        var page = this.allowlist.list(CountedPageQuery.builder().build());

        assertThat(this.api.last().uri()).isEqualTo("/v1/allowlist_identifiers?paginated=true");
        assertThat(page.data().get(0).identifierType().is(IdentifierType.WEB3_WALLET))
                .isTrue();
    }

    @Test
    void listsWhoIsBlockedInOnePage() {
        this.api.json(200, "{\"data\": [{\"id\": \"blid_1\"}], \"total_count\": 1}");

        assertThat(this.blocklist.list().totalCount()).isEqualTo(1);
        assertThat(this.api.last().uri()).isEqualTo("/v1/blocklist_identifiers");
    }
}
