package dev.clerkspring.boot.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * The connection that the properties describe, and the check of whatever connection there is.
 */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    @Bean
    @ConditionalOnMissingBean(ClerkConnectionDetails.class)
    PropertiesClerkConnectionDetails clerkConnectionDetails(ClerkProperties properties) {
        return new PropertiesClerkConnectionDetails(properties);
    }

    @Bean
    @Lazy(false)
    ConnectionCheck clerkConnectionCheck(ClerkConnectionDetails connection, ClerkProperties properties) {
        return new ConnectionCheck(connection, properties);
    }
}
