package dev.clerkspring.boot.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches if there are instances beside the primary. When the application is processed ahead of time they may come later, so it
 * always matches then.
 */
final class OnSeveralInstancesCondition extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var message = ConditionMessage.forCondition("Clerk instances");
        if (Binder.get(context.getEnvironment())
                .bind(FurtherInstances.PREFIX, Bindable.mapOf(String.class, Object.class))
                .isBound()) {
            return ConditionOutcome.match(message.because("'" + FurtherInstances.PREFIX + "' is set"));
        }
        return new ConditionOutcome(
                Boolean.getBoolean(OnClerkClientCondition.AOT_PROCESSING),
                message.because("there is no instance beside the primary now"));
    }
}
