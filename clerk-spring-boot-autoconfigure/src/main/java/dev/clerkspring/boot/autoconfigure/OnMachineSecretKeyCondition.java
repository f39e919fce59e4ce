package dev.clerkspring.boot.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches where this machine has a key to create tokens with. One that is set to nothing is none. */
final class OnMachineSecretKeyCondition extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var message = ConditionMessage.forCondition("Clerk machine");
        return OnClerkClientCondition.hasMachineKey(context.getEnvironment())
                ? ConditionOutcome.match(message.because("a machine secret key is configured"))
                : ConditionOutcome.noMatch(message.because("no machine secret key is configured"));
    }
}
