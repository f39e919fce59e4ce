package dev.clerkspring.sdk.instancesettings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.http.ClerkWebClient;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.json.Open;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

class InstanceSettingsApiTests {

    private final TestApi api = new TestApi();

    private final ClerkWebClient client =
            ClerkWebClient.builder().apiUrl(this.api.url()).build();

    private final InstanceSettingsApi settings = this.client.api(InstanceSettingsApi.class);

    private final ReactiveInstanceSettingsApi reactiveSettings = this.client.api(ReactiveInstanceSettingsApi.class);

    @AfterEach
    void stop() {
        this.api.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 204})
    void takesAnAnswerWithoutABodyForDone(int status) {
        this.api.answer(status, "", Map.of());
        ChangeDomainRequest request =
                ChangeDomainRequest.builder().homeUrl("https://www.example.com").build();

        this.settings.changeDomain(request);

        assertThat(this.api.last().method()).isEqualTo("POST");
        assertThat(this.api.last().uri()).isEqualTo("/v1/instance/change_domain");
        assertThat(this.api.last().body()).isEqualTo("{\"home_url\":\"https://www.example.com\"}");
        StepVerifier.create(this.reactiveSettings.changeDomain(request)).verifyComplete();
        assertThat(this.api.asked()).hasSize(2);
    }

    @Test
    void takesABodyThatNobodyAskedForForDone() {
        this.api.json(200, "{\"object\": \"instance\"}");

        this.settings.update(UpdateInstanceRequest.builder().hibp(true).build());

        assertThat(this.api.last().body()).isEqualTo("{\"hibp\":true}");
    }

    @Test
    void tellsAnEmptyTextFromNullAndFromNothing() {
        this.api.answer(204, "", Map.of());

        this.settings.update(UpdateInstanceRequest.builder()
                .supportEmail(Optional.empty())
                .allowedOrigins(List.of())
                .preferredSignInStrategyWhenPasswordRequired(Open.of(PreferredSignInStrategy.UNSET))
                .build());

        assertThat(this.api.last().method()).isEqualTo("PATCH");
        assertThat(this.api.last().uri()).isEqualTo("/v1/instance");
        assertThat(this.api.last().body())
                .isEqualTo("{\"support_email\":null,\"allowed_origins\":[],"
                        + "\"preferred_sign_in_strategy_when_password_required\":\"\"}");
    }

    @Test
    void resetsAList() {
        this.api.json(200, "{\"object\": \"oauth_application_settings\", \"default_scopes\": null}");

        OAuthApplicationSettings changed =
                this.settings.updateOAuthApplicationSettings(UpdateOAuthApplicationSettingsRequest.builder()
                        .defaultScopes(Optional.empty())
                        .build());

        assertThat(this.api.last().body()).isEqualTo("{\"default_scopes\":null}");
        assertThat(changed.defaultScopes()).isNull();
    }
}
