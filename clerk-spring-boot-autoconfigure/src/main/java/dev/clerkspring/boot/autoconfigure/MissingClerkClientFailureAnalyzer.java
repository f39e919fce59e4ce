package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.ReactiveClerkClient;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says why there is no API client although Clerk is configured: it needs the secret key.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MissingClerkClientFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause) {
        var type = cause.getBeanType();
        if (type != ClerkClient.class && type != ReactiveClerkClient.class) {
            return null;
        }
        return new FailureAnalysis(
                "The application asks for a bean of type '" + type.getSimpleName()
                        + "', and there is none because no secret key is configured. A publishable key alone verifies"
                        + " session tokens but cannot call Clerk's Backend API.",
                "Set 'clerk.secret-key' (CLERK_SECRET_KEY) to the key that starts with 'sk_test_' or 'sk_live_', from"
                        + " Clerk's dashboard under API keys; or do without the client. If 'clerk.enabled' is 'false',"
                        + " there is no client either.",
                cause);
    }
}
