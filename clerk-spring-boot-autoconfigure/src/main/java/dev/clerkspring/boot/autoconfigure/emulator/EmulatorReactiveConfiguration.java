package dev.clerkspring.boot.autoconfigure.emulator;

import dev.clerkspring.emulator.ClerkEmulator;
import java.net.http.HttpClient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
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
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var client = WebClient.builder()
                .clientConnector(new JdkClientHttpConnector(http))
                .build();
        return new EmulatorWebFilter(new EmulatorDoor(emulator.apiUrl()), client);
    }
}
