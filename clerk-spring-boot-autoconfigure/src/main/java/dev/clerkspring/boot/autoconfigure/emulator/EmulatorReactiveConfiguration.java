package dev.clerkspring.boot.autoconfigure.emulator;

import dev.clerkspring.emulator.ClerkEmulator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.WebFilter;

/**
 * The path to the emulator in a reactive application.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(WebFilter.class)
@ConditionalOnWebApplication(type = Type.REACTIVE)
class EmulatorReactiveConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "clerkEmulatorWebFilter")
    EmulatorWebFilter clerkEmulatorWebFilter(ClerkEmulator emulator) {
        return EmulatorWebFilter.to(emulator.apiUrl());
    }
}
