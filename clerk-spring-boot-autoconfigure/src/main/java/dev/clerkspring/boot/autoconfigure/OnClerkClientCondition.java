package dev.clerkspring.boot.autoconfigure;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * Matches where the Backend API can be called: with a secret key, be it the machine's alone, or with connection details that do not come from
 * properties. When the application is processed ahead of time the key may come later, so it always matches then; and without
 * any key, where it is not the client that is missing.
 */
final class OnClerkClientCondition extends SpringBootCondition implements ConfigurationCondition {

    static final String AOT_PROCESSING = "spring.aot.processing";

    @Override
    public ConfigurationPhase getConfigurationPhase() {
        return ConfigurationPhase.REGISTER_BEAN;
    }

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var message = ConditionMessage.forCondition("Clerk client");
        if (ConfiguredKeys.SECRET_KEY.in(context.getEnvironment())) {
            return ConditionOutcome.match(message.because("a secret key is configured"));
        }
        if (hasMachineKey(context.getEnvironment())) {
            return ConditionOutcome.match(message.because("a machine secret key is configured"));
        }
        if (!ConfiguredKeys.anyIn(context.getEnvironment())) {
            return ConditionOutcome.match(message.because("there is no key at all, which is what has to be said"));
        }
        if (Boolean.getBoolean(AOT_PROCESSING)) {
            return ConditionOutcome.match(message.because("the secret key may be configured later"));
        }
        var beanFactory = context.getBeanFactory();
        Assert.state(beanFactory != null, "'beanFactory' must not be null when beans are registered");
        return hasOtherDetails(beanFactory)
                ? ConditionOutcome.match(message.because("connection details do not come from properties"))
                : ConditionOutcome.noMatch(message.because("no secret key is configured"));
    }

    static boolean hasMachineKey(Environment environment) {
        return Binder.get(environment)
                .bind("clerk.machine-secret-key", String.class)
                .map(StringUtils::hasText)
                .orElse(false);
    }

    private static boolean hasOtherDetails(ConfigurableListableBeanFactory beanFactory) {
        return beanFactory.getBeanNamesForType(PropertiesClerkConnectionDetails.class, true, false).length == 0;
    }
}
