package dev.clerkspring.boot.autoconfigure.emulator;

import dev.clerkspring.emulator.ClerkEmulator;
import jakarta.servlet.Filter;
import java.net.http.HttpClient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

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
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var filter = new EmulatorFilter(new EmulatorDoor(emulator.apiUrl()), http);
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(EmulatorDoor.PATH, EmulatorDoor.PATH + "/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
