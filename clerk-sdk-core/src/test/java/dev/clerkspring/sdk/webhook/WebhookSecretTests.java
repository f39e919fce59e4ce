package dev.clerkspring.sdk.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTests {

    @ParameterizedTest
    @ValueSource(strings = {"whsec_c2VjcmV0", "c2VjcmV0", "whsec_c2VjcmV0MQ==", "whsec_c2VjcmV0MQ", "whsec_+/+/"})
    void readsWhatTheDashboardShows(String value) {
        assertThat(WebhookSecret.parse(value))
                .isEqualTo(WebhookSecret.parse(WebhookSecret.parse(value).value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_-_-_", "whsec_c2VjcmV0 ", "sk_test_0123", "whsec_whsec_c2Vj"})
    void refusesAnythingElseWithoutRepeatingIt(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebhookSecret.parse(value))
                .withMessage("A signing secret of a Clerk webhook is 'whsec_' followed by standard base64")
                .withNoCause();
    }

    @Test
    void makesSecretsAsLongAsClerks() {
        assertThat(WebhookSecret.random().value()).matches("whsec_[A-Za-z0-9+/]{32}");
        assertThat(WebhookSecret.random()).isNotEqualTo(WebhookSecret.random());
    }

    @Test
    void printsNothingOfItself() {
        assertThat(WebhookSecret.parse("whsec_c2VjcmV0")).hasToString("whsec_…");
    }
}
