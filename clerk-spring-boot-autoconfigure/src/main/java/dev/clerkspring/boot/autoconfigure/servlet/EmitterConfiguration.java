package dev.clerkspring.boot.autoconfigure.servlet;

import dev.clerkspring.sdk.lease.ClerkLeases;
import dev.clerkspring.security.servlet.ClerkEmitters;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/**
 * Emitters that end with the session.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(ResponseBodyEmitter.class)
class EmitterConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ClerkEmitters clerkEmitters(ClerkLeases leases) {
        return new ClerkEmitters(leases);
    }
}
