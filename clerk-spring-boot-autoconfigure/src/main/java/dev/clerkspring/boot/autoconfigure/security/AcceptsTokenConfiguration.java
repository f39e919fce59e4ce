package dev.clerkspring.boot.autoconfigure.security;

import dev.clerkspring.security.AcceptsTokenInterceptor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/**
 * Enforces {@code @AcceptsToken}, whoever has switched method security on.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
@ConditionalOnBooleanProperty(name = "clerk.security.method-security.enabled", matchIfMissing = true)
class AcceptsTokenConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    @ConditionalOnMissingBean
    static AcceptsTokenInterceptor clerkAcceptsTokenInterceptor() {
        return new AcceptsTokenInterceptor();
    }
}
