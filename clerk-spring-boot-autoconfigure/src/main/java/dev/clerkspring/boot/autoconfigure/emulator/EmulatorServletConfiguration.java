package dev.clerkspring.boot.autoconfigure.emulator;

import dev.clerkspring.emulator.ClerkEmulator;
import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The path to the emulator in a servlet application. It is a filter of the container's, before Spring Security's, so that
 * no chain has to know of it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(Filter.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
class EmulatorServletConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "clerkEmulatorFilter")
    FilterRegistrationBean<EmulatorFilter> clerkEmulatorFilter(ClerkEmulator emulator) {
        return EmulatorFilter.registration(emulator.apiUrl());
    }
}
