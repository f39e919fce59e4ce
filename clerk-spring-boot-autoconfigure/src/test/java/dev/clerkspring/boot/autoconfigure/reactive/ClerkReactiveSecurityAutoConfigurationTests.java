package dev.clerkspring.boot.autoconfigure.reactive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.boot.autoconfigure.ClerkAutoConfiguration;
import dev.clerkspring.boot.autoconfigure.TestKeys;
import dev.clerkspring.boot.autoconfigure.security.ClerkSecurityAutoConfiguration;
import dev.clerkspring.security.reactive.ClerkServerHttpSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.reactive.ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.introspection.ReactiveOpaqueTokenIntrospector;
import org.springframework.security.web.server.SecurityWebFilterChain;
import reactor.core.publisher.Mono;

class ClerkReactiveSecurityAutoConfigurationTests {

    private static final String METHOD_SECURITY = "_reactiveMethodSecurityConfiguration";

    private static final String CUSTOMIZER = "clerkServerHttpSecurityCustomizer";

    private static final String CHAIN = "clerkSecurityWebFilterChain";

    private final AutoConfigurations all = AutoConfigurations.of(
            ClerkAutoConfiguration.class,
            ClerkSecurityAutoConfiguration.class,
            ClerkReactiveSecurityAutoConfiguration.class,
            ReactiveOAuth2ResourceServerAutoConfiguration.class,
            ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration.class,
            ReactiveWebSecurityAutoConfiguration.class,
            WebFluxAutoConfiguration.class);

    private final ReactiveWebApplicationContextRunner contextRunner = new ReactiveWebApplicationContextRunner()
            .withConfiguration(all)
            .withPropertyValues("clerk.publishable-key=" + TestKeys.PUBLISHABLE);

    @Test
    void suppliesTheDefaultChainInsteadOfSpringBoots() {
        contextRunner.run(context -> assertThat(context)
                .hasSingleBean(SecurityWebFilterChain.class)
                .hasBean(CHAIN)
                .hasBean(CUSTOMIZER)
                .hasBean(METHOD_SECURITY));
    }

    @Test
    void leavesTheApplicationItsOwnChain() {
        contextRunner
                .withUserConfiguration(OwnChainConfiguration.class)
                .run(context -> assertThat(context)
                        .hasSingleBean(SecurityWebFilterChain.class)
                        .hasBean("ownChain")
                        .hasBean(CUSTOMIZER)
                        .hasSingleBean(ClerkServerHttpSecurity.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.springframework.boot.health", "org.springframework.boot.actuate"})
    void needsNoActuator(String absent) {
        contextRunner
                .withClassLoader(new FilteredClassLoader(absent))
                .run(context -> assertThat(context)
                        .hasBean(CHAIN)
                        .doesNotHaveBean(ReactiveHealthMatcherConfiguration.HEALTH_MATCHER));
    }

    @Test
    void suppliesNothingInServletApplications() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        ClerkAutoConfiguration.class,
                        ClerkSecurityAutoConfiguration.class,
                        ClerkReactiveSecurityAutoConfiguration.class))
                .withPropertyValues("clerk.publishable-key=" + TestKeys.PUBLISHABLE)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(ClerkReactiveSecurityAutoConfiguration.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk.enabled=false", "clerk.security.enabled=false"})
    void suppliesNothingWhenSwitchedOff(String property) {
        contextRunner
                .withPropertyValues(property)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(CUSTOMIZER)
                        .doesNotHaveBean(CHAIN)
                        .doesNotHaveBean(ClerkServerHttpSecurity.class)
                        .doesNotHaveBean(METHOD_SECURITY));
    }

    @Test
    void leavesChainsAloneWhenToldSo() {
        contextRunner
                .withPropertyValues("clerk.security.apply-to-all-chains=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(CUSTOMIZER)
                        .hasBean(CHAIN));
    }

    @Test
    void leavesChainsAloneWithADecoderOfTheApplicationsOwn() {
        contextRunner
                .withBean(ReactiveJwtDecoder.class, () -> token -> Mono.error(new UnsupportedOperationException()))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(SecurityWebFilterChain.class)
                        .doesNotHaveBean(CUSTOMIZER)
                        .doesNotHaveBean(CHAIN));
    }

    @Test
    void leavesChainsAloneWithOpaqueTokens() {
        contextRunner
                .withBean(
                        ReactiveOpaqueTokenIntrospector.class,
                        () -> token -> Mono.error(new UnsupportedOperationException()))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(CUSTOMIZER));
    }

    @Test
    void leavesMethodSecurityOffWhenToldSo() {
        contextRunner
                .withPropertyValues("clerk.security.method-security.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(METHOD_SECURITY));
    }

    @Test
    void leavesMethodSecurityOfTheApplicationAsItIs() {
        contextRunner
                .withUserConfiguration(OwnMethodSecurityConfiguration.class)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasBean(METHOD_SECURITY)
                        .doesNotHaveBean(ReactiveMethodSecurityConfiguration.class));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableReactiveMethodSecurity
    static class OwnMethodSecurityConfiguration {}

    @Configuration(proxyBeanMethods = false)
    static class OwnChainConfiguration {

        @Bean
        SecurityWebFilterChain ownChain(ServerHttpSecurity http) {
            return http.authorizeExchange(exchanges -> exchanges.anyExchange().authenticated())
                    .build();
        }
    }
}
