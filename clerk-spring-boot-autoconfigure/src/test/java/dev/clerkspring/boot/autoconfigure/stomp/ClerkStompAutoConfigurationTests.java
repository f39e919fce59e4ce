package dev.clerkspring.boot.autoconfigure.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.boot.autoconfigure.ClerkAutoConfiguration;
import dev.clerkspring.boot.autoconfigure.TestKeys;
import dev.clerkspring.boot.autoconfigure.security.ClerkSecurityAutoConfiguration;
import dev.clerkspring.security.stomp.ClerkCsrfChannelInterceptor;
import dev.clerkspring.security.stomp.ClerkStompConfigurer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.security.config.annotation.web.socket.EnableWebSocketSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

class ClerkStompAutoConfigurationTests {

    private static final String CONTEXT = "clerkSecurityContextConfigurer";

    private final WebApplicationContextRunner contextRunner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ClerkAutoConfiguration.class,
                    ClerkSecurityAutoConfiguration.class,
                    ClerkStompAutoConfiguration.class))
            .withUserConfiguration(Broker.class)
            .withPropertyValues("clerk.publishable-key=" + TestKeys.PUBLISHABLE);

    @Test
    void authenticatesConnections() {
        contextRunner.run(context -> assertThat(context)
                .hasSingleBean(ClerkStompConfigurer.class)
                .hasBean(CONTEXT)
                .getBean("csrfChannelInterceptor")
                .isInstanceOf(ClerkCsrfChannelInterceptor.class));
    }

    @Test
    void leavesTheSecurityContextToSpringSecurityWhereThatIsSwitchedOn() {
        contextRunner
                .withUserConfiguration(Secured.class)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(ClerkStompConfigurer.class)
                        .doesNotHaveBean(CONTEXT));
    }

    @Test
    void needsNoSpringSecurityMessaging() {
        contextRunner
                .withClassLoader(new FilteredClassLoader("org.springframework.security.messaging"))
                .run(context -> assertThat(context)
                        .hasSingleBean(ClerkStompConfigurer.class)
                        .doesNotHaveBean(CONTEXT)
                        .doesNotHaveBean("csrfChannelInterceptor"));
    }

    @Test
    void suppliesNothingWithoutABroker() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        ClerkAutoConfiguration.class,
                        ClerkSecurityAutoConfiguration.class,
                        ClerkStompAutoConfiguration.class))
                .withPropertyValues("clerk.publishable-key=" + TestKeys.PUBLISHABLE)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ClerkStompConfigurer.class));
    }

    @Test
    void suppliesNothingBesideADecoderOfTheApplications() {
        contextRunner
                .withBean("ownDecoder", JwtDecoder.class, () -> token -> {
                    throw new UnsupportedOperationException();
                })
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ClerkStompConfigurer.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk.enabled", "clerk.security.enabled", "clerk.security.stomp.enabled"})
    void suppliesNothingWhenToldSo(String property) {
        contextRunner
                .withPropertyValues(property + "=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ClerkStompConfigurer.class));
    }

    @Test
    void keepsTheApplicationsCsrfProtection() {
        var own = new ChannelInterceptor() {};
        contextRunner
                .withBean("csrfChannelInterceptor", ChannelInterceptor.class, () -> own)
                .run(context ->
                        assertThat(context).getBean("csrfChannelInterceptor").isSameAs(own));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSocketMessageBroker
    static class Broker implements WebSocketMessageBrokerConfigurer {

        @Override
        public void registerStompEndpoints(StompEndpointRegistry registry) {
            registry.addEndpoint("/stomp");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSocketSecurity
    static class Secured {}
}
