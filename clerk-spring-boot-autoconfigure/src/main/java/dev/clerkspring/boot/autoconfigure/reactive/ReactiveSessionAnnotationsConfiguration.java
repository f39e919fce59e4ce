package dev.clerkspring.boot.autoconfigure.reactive;

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
import org.springframework.security.authorization.method.AuthorizationAdvisor;

/**
 * Clerk's annotations on methods, whoever has switched method security on: an application that does it itself counts on them too.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "clerk.security.method-security.enabled", matchIfMissing = true)
class ReactiveSessionAnnotationsConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    @ConditionalOnMissingBean(name = "clerkAuthorizationMethodInterceptor")
    static AuthorizationAdvisor clerkAuthorizationMethodInterceptor(
            @Qualifier("clerkClock") ObjectProvider<Clock> clock) {
        // Made before most beans are, so that the clock is looked up when it is needed.
        return ClerkMethodSecurity.reactiveInterceptor(() -> clock.getObject().instant());
    }
}
