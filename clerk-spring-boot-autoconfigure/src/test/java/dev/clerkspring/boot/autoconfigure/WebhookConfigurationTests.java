package dev.clerkspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.webhook.WebhookSecret;
import dev.clerkspring.sdk.webhook.WebhookSigner;
import dev.clerkspring.sdk.webhook.WebhookVerification;
import dev.clerkspring.sdk.webhook.WebhookVerifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class WebhookConfigurationTests {

    private static final WebhookSecret SECRET = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private static final WebhookSecret NEXT = WebhookSecret.parse("whsec_bmV4dA==");

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ClerkAutoConfiguration.class))
            .withPropertyValues("clerk.publishable-key=" + TestKeys.PUBLISHABLE);

    @Test
    void verifiesNoWebhooksWithoutASecret() {
        contextRunner.run(context -> assertThat(context).doesNotHaveBean(WebhookVerifier.class));
        contextRunner
                .withPropertyValues("clerk.webhook.signing-secret=")
                .run(context -> assertThat(context).doesNotHaveBean(WebhookVerifier.class));
    }

    @Test
    void verifiesWithTheSecretAndWithAnotherThatReplacesIt() {
        contextRunner
                .withPropertyValues("clerk.webhook.signing-secret=" + SECRET.value() + ", " + NEXT.value())
                .run(context -> {
                    var verifier = context.getBean(WebhookVerifier.class);
                    assertThat(accepts(verifier, SECRET)).isTrue();
                    assertThat(accepts(verifier, NEXT)).isTrue();
                    assertThat(accepts(verifier, WebhookSecret.random())).isFalse();
                });
    }

    @Test
    void readsClerksEnvironmentVariable() {
        contextRunner
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .replace(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                new SystemEnvironmentPropertySource(
                                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                        Map.of("CLERK_WEBHOOK_SIGNING_SECRET", SECRET.value()))))
                .run(context -> assertThat(accepts(context.getBean(WebhookVerifier.class), SECRET))
                        .isTrue());
    }

    @Test
    void leavesAVerifierOfTheApplicationsOwnAlone() {
        var own = new WebhookVerifier(NEXT);
        contextRunner
                .withBean(WebhookVerifier.class, () -> own)
                .withPropertyValues("clerk.webhook.signing-secret=" + SECRET.value())
                .run(context ->
                        assertThat(context).getBean(WebhookVerifier.class).isSameAs(own));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk_test_topsecret", "whsec_", "whsec_MfKQ,whsec_top-secret"})
    void saysWhatIsWrongWithASecretWithoutPrintingIt(String secret) {
        contextRunner
                .withUserConfiguration(Receiver.class)
                .withPropertyValues("clerk.webhook.signing-secret=" + secret)
                .run(context -> assertThat(FailureText.of(context))
                        .contains("clerk.webhook.signing-secret", "whsec_")
                        .doesNotContain("top"));
    }

    @Test
    void expectsTheSecretOfAnApplicationProcessedAheadOfTimeLater() {
        contextRunner
                .withSystemProperties("spring.aot.processing=true")
                .run(context -> assertThat(context).hasSingleBean(WebhookVerifier.class));
    }

    /** Part of an application that cannot do without. */
    static class Receiver {

        Receiver(WebhookVerifier verifier) {}
    }

    private static boolean accepts(WebhookVerifier verifier, WebhookSecret secret) {
        var now = Instant.parse("2026-01-31T00:00:00Z");
        var body = "{\"type\":\"user.deleted\",\"data\":{}}".getBytes(StandardCharsets.UTF_8);
        var headers = new WebhookSigner(secret).headers("msg_1", now, body);
        return verifier.verify(headers::get, body, now) instanceof WebhookVerification.Verified;
    }
}
