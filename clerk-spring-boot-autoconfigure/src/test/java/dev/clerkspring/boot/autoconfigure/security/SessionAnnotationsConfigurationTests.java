package dev.clerkspring.boot.autoconfigure.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.clerkspring.boot.autoconfigure.ClerkAutoConfiguration;
import dev.clerkspring.boot.autoconfigure.TestKeys;
import dev.clerkspring.security.authorization.HasPermission;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;

class SessionAnnotationsConfigurationTests {

    private static final String INTERCEPTOR = "clerkAuthorizationMethodInterceptor";

    private final WebApplicationContextRunner contextRunner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ClerkAutoConfiguration.class,
                    ClerkSecurityAutoConfiguration.class,
                    ClerkMethodSecurityAutoConfiguration.class,
                    SecurityAutoConfiguration.class,
                    ServletWebSecurityAutoConfiguration.class))
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
                    assertThat(context.getBean(Invoices.class).create()).isEqualTo("created");
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
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("user_1", null, "org:invoices:create"));
        try {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(invoices::create);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    static class Invoices {

        @HasPermission("org:invoices:create")
        public String create() {
            return "created";
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableMethodSecurity
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
