package dev.clerkspring.boot.autoconfigure.security;

import dev.clerkspring.security.authorization.ClerkMethodSecurity;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Clerk's annotations on methods, whoever has switched method security on: an application that does it itself counts on them too.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "clerk.security.method-security.enabled", matchIfMissing = true)
class SessionAnnotationsConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    @ConditionalOnMissingBean(name = "clerkAuthorizationMethodInterceptor")
    static AuthorizationAdvisor clerkAuthorizationMethodInterceptor(
            @Qualifier("clerkClock") ObjectProvider<Clock> clock,
            ObjectProvider<SecurityContextHolderStrategy> strategy,
            ObjectProvider<AuthorizationEventPublisher> publisher) {
        // Made before most beans are, so that others are looked up when they are needed.
        var interceptor =
                ClerkMethodSecurity.interceptor(() -> clock.getObject().instant());
        strategy.ifAvailable(interceptor::setSecurityContextHolderStrategy);
        publisher.ifAvailable(interceptor::setAuthorizationEventPublisher);
        return interceptor;
    }
}
