package dev.clerkspring.boot.autoconfigure.reactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.clerkspring.boot.autoconfigure.ClerkAutoConfiguration;
import dev.clerkspring.boot.autoconfigure.TestKeys;
import dev.clerkspring.boot.autoconfigure.security.ClerkSecurityAutoConfiguration;
import dev.clerkspring.security.authorization.HasPermission;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import reactor.core.publisher.Mono;

class ReactiveSessionAnnotationsConfigurationTests {

    private static final String INTERCEPTOR = "clerkAuthorizationMethodInterceptor";

    private final ReactiveWebApplicationContextRunner contextRunner = new ReactiveWebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ClerkAutoConfiguration.class,
                    ClerkSecurityAutoConfiguration.class,
                    ClerkReactiveSecurityAutoConfiguration.class,
                    ReactiveWebSecurityAutoConfiguration.class,
                    WebFluxAutoConfiguration.class))
            .withBean(Invoices.class)
            .withPropertyValues("clerk.publishable-key=" + TestKeys.PUBLISHABLE);

    @Test
    void enforcesAnnotations() {
        contextRunner.run(context -> assertDenied(context.getBean(Invoices.class)));
    }

    @Test
    void enforcesAnnotationsWhereTheApplicationHasSwitchedMethodSecurityOn() {
        contextRunner
                .withUserConfiguration(OwnMethodSecurityConfiguration.class)
                .run(context -> assertDenied(context.getBean(Invoices.class)));
    }

    @Test
    void leavesMethodsAloneWhenToldSo() {
        contextRunner
                .withPropertyValues("clerk.security.method-security.enabled=false")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(INTERCEPTOR);
                    assertThat(context.getBean(Invoices.class).create().block()).isEqualTo("created");
                });
    }

    @Test
    void backsOffForAnInterceptorOfTheApplications() {
        contextRunner
                .withUserConfiguration(OwnInterceptorConfiguration.class)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .getBean(INTERCEPTOR)
                        .isSameAs(OwnInterceptorConfiguration.INTERCEPTOR));
    }

    private static void assertDenied(Invoices invoices) {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> invoices.create().block());
    }

    static class Invoices {

        @HasPermission("org:invoices:create")
        public Mono<String> create() {
            return Mono.just("created");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableReactiveMethodSecurity
    static class OwnMethodSecurityConfiguration {}

    @Configuration(proxyBeanMethods = false)
    static class OwnInterceptorConfiguration {

        private static final AuthorizationAdvisor INTERCEPTOR = AuthorizationManagerBeforeMethodInterceptor.secured();

        @Bean
        AuthorizationAdvisor clerkAuthorizationMethodInterceptor() {
            return INTERCEPTOR;
        }
    }
}
