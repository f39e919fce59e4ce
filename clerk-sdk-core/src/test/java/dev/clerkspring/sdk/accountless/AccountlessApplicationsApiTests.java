package dev.clerkspring.sdk.accountless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.http.TestApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountlessApplicationsApiTests {

    private final TestApi api = new TestApi();

    private final AccountlessApplicationsApi applications =
            ClerkClient.builder().apiUrl(api.url()).build().accountlessApplications();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void createsAnApplicationWithoutAKey() {
        api.json(200, """
                {"object": "accountless_application", "publishable_key": "pk_test_1", "secret_key": "sk_test_topsecret",
                "claim_url": "https://dashboard.example.com/claim?token=topsecret"}""");

        var application = applications.create(new AccountlessApplicationQuery("spring"));

        assertThat(api.last().method()).isEqualTo("POST");
        assertThat(api.last().uri()).isEqualTo("/v1/accountless_applications?source=spring");
        assertThat(api.last().header("Authorization")).isNull();
        assertThat(application.publishableKey()).isEqualTo("pk_test_1");
        assertThat(application.apiKeysUrl()).isNull();
        assertThat(application.toString()).doesNotContain("topsecret");
    }

    @Test
    void completesAnApplication() {
        api.json(200, "{\"publishable_key\": \"pk_test_1\"}");

        applications.complete(new AccountlessApplicationQuery(null));

        assertThat(api.last().uri()).isEqualTo("/v1/accountless_applications/complete");
    }
}
