package dev.clerkspring.boot.autoconfigure.emulator;

import dev.clerkspring.boot.autoconfigure.ConfiguredKeys;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.Assert;

/**
 * Decides whether the emulator is used: where it is asked for by name, and by itself only for an application without any
 * key that runs from its build directory.
 */
final class OnClerkEmulatorCondition extends SpringBootCondition implements ConfigurationCondition {

    private static final String ENABLED = "clerk.emulator.enabled";

    private static final String AOT_PROCESSING = "spring.aot.processing";

    @Override
    public ConfigurationPhase getConfigurationPhase() {
        return ConfigurationPhase.REGISTER_BEAN;
    }

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var message = ConditionMessage.forCondition("Clerk emulator");
        var environment = context.getEnvironment();
        var enabled = Binder.get(environment).bind(ENABLED, Boolean.class).orElse(null);
        if (enabled != null) {
            return new ConditionOutcome(enabled, message.because("'" + ENABLED + "' is " + enabled));
        }
        if (ConfiguredKeys.anyIn(environment)) {
            return ConditionOutcome.noMatch(message.because("a key is configured"));
        }
        if (EmulatorStart.inProduction(environment)) {
            return ConditionOutcome.noMatch(message.because("a production profile is active"));
        }
        // What is decided while the application is packaged must not wake the emulator where it runs.
        if (Boolean.getBoolean(AOT_PROCESSING) || !isDevelopment(context, environment)) {
            return ConditionOutcome.noMatch(message.because("the application does not run from its build directory"));
        }
        return ConditionOutcome.match(message.because("no key is configured in development"));
    }

    private static boolean isDevelopment(ConditionContext context, Environment environment) {
        var beanFactory = context.getBeanFactory();
        Assert.state(beanFactory != null, "'beanFactory' must not be null when beans are registered");
        return CloudPlatform.getActive(environment) == null && runsFromBuildDirectory(beanFactory);
    }

    /** Every application class has to: one that brings another, packaged one along is no case for guessing. */
    private static boolean runsFromBuildDirectory(ConfigurableListableBeanFactory beanFactory) {
        var applications = Arrays.stream(beanFactory.getBeanNamesForAnnotation(EnableAutoConfiguration.class))
                .map(name -> beanFactory.getType(name, false))
                .filter(Objects::nonNull)
                .toList();
        return !applications.isEmpty() && applications.stream().allMatch(BuildDirectory::holds);
    }
}
