package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.ReactiveClerkClient;
import dev.clerkspring.sdk.machines.M2mTokenSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Says why there is no API client although Clerk is configured: something else is wrong with the configuration, which did not
 * come to light because the client was asked for first, or else the secret key is missing.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MissingClerkClientFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {

    private final Environment environment;

    MissingClerkClientFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause) {
        var type = cause.getBeanType();
        if (type == M2mTokenSource.class) {
            return noMachineSecretKey(cause);
        }
        if (type != ClerkClient.class && type != ReactiveClerkClient.class) {
            return null;
        }
        var wrong = whatIsWrong();
        return wrong != null
                ? new FailureAnalysis(String.valueOf(wrong.getMessage()), wrong.getAction(), cause)
                : noSecretKey(type, cause);
    }

    private @Nullable ClerkConfigurationException whatIsWrong() {
        try {
            var properties = Binder.get(environment).bindOrCreate("clerk", ClerkProperties.class);
            var connection = new PropertiesClerkConnectionDetails(properties);
            ConnectionCheck.check(connection, properties);
            var jwtKey = connection.getJwtKey();
            if (jwtKey != null) {
                Keys.fixed(jwtKey, FurtherInstances.PRIMARY);
            }
            return null;
        } catch (ClerkConfigurationException ex) {
            return ex;
        } catch (BindException ex) {
            return null;
        }
    }

    private static FailureAnalysis noSecretKey(Class<?> type, NoSuchBeanDefinitionException cause) {
        return new FailureAnalysis(
                "The application asks for a bean of type '" + type.getSimpleName()
                        + "', and there is none because no secret key is configured. A publishable key alone verifies"
                        + " session tokens but cannot call Clerk's Backend API.",
                "Set 'clerk.secret-key' (CLERK_SECRET_KEY) to the key that starts with 'sk_test_' or 'sk_live_', from"
                        + " Clerk's dashboard under API keys; or do without the client. If 'clerk.enabled' is 'false',"
                        + " there is no client either.",
                cause);
    }

    private static FailureAnalysis noMachineSecretKey(NoSuchBeanDefinitionException cause) {
        return new FailureAnalysis(
                "The application asks for a bean of type 'M2mTokenSource', and there is none because no machine secret key is"
                        + " configured, by which tokens are created.",
                "Set 'clerk.machine-secret-key' (CLERK_MACHINE_SECRET_KEY) to the secret key of the machine, from Clerk's"
                        + " dashboard under Machines; it starts with 'ak_'.",
                cause);
    }
}
