package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.webhook.WebhookSecret;
import dev.clerkspring.sdk.webhook.WebhookVerifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Verification of webhooks. The verifier is made when it is first asked for, so that no secret is no failure before.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(OnWebhookSecretCondition.class)
class WebhookConfiguration {

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    WebhookVerifier clerkWebhookVerifier(ClerkProperties properties) {
        try {
            return new WebhookVerifier(properties.webhook().signingSecret().stream()
                    .map(WebhookSecret::parse)
                    .toArray(WebhookSecret[]::new));
        } catch (IllegalArgumentException ex) {
            throw new ClerkConfigurationException(
                    "The property 'clerk.webhook.signing-secret' (CLERK_WEBHOOK_SIGNING_SECRET) holds no signing secret of a"
                            + " webhook of Clerk's.",
                    "Copy the signing secret of the endpoint from Clerk's dashboard under Webhooks: it starts with 'whsec_'."
                            + " While it is being replaced, separate the old one and the new one by a comma.");
        }
    }
}
