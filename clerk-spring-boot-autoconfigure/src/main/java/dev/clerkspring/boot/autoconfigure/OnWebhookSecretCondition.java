package dev.clerkspring.boot.autoconfigure;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches where webhooks can be verified. A secret that is set to nothing is none; when the application is processed ahead of time it
 * may come later, so it always matches then.
 */
final class OnWebhookSecretCondition extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var message = ConditionMessage.forCondition("Clerk webhooks");
        var secrets = Binder.get(context.getEnvironment())
                .bind("clerk.webhook.signing-secret", Bindable.listOf(String.class))
                .orElse(List.of());
        return secrets.isEmpty()
                ? new ConditionOutcome(
                        Boolean.getBoolean(OnClerkClientCondition.AOT_PROCESSING),
                        message.because("no signing secret is configured now"))
                : ConditionOutcome.match(message.because("a signing secret is configured"));
    }
}
