package dev.clerkspring.boot.autoconfigure.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.boot.autoconfigure.ClerkAutoConfiguration;
import dev.clerkspring.boot.autoconfigure.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

class ClerkMethodSecurityAutoConfigurationTests {

    private static final String METHOD_SECURITY = "_prePostMethodSecurityConfiguration";

    private static final String ANNOTATIONS = "clerkAuthorizationMethodInterceptor";

    private static final String KEY = "clerk.publishable-key=" + TestKeys.PUBLISHABLE;

    private final AutoConfigurations all = AutoConfigurations.of(
            ClerkAutoConfiguration.class,
            ClerkSecurityAutoConfiguration.class,
            ClerkMethodSecurityAutoConfiguration.class);

    private final ApplicationContextRunner contextRunner =
            new ApplicationContextRunner().withConfiguration(all).withPropertyValues(KEY);

    @Test
    void enforcesAnnotationsWhateverCallsTheMethods() {
        contextRunner.run(
                context -> assertThat(context).hasBean(METHOD_SECURITY).hasBean(ANNOTATIONS));
        new WebApplicationContextRunner()
                .withConfiguration(all)
                .withPropertyValues(KEY)
                .run(context -> assertThat(context).hasBean(METHOD_SECURITY).hasBean(ANNOTATIONS));
    }

    @Test
    void leavesReactiveApplicationsToTheirOwn() {
        new ReactiveWebApplicationContextRunner()
                .withConfiguration(all)
                .withPropertyValues(KEY)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(METHOD_SECURITY)
                        .doesNotHaveBean(ANNOTATIONS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk.enabled", "clerk.security.enabled", "clerk.security.method-security.enabled"})
    void enforcesNothingWhenToldSo(String property) {
        contextRunner
                .withPropertyValues(property + "=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(METHOD_SECURITY)
                        .doesNotHaveBean(ANNOTATIONS));
    }

    @Test
    void leavesMethodSecurityOfTheApplicationAsItIs() {
        contextRunner
                .withUserConfiguration(OwnMethodSecurityConfiguration.class)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasBean(METHOD_SECURITY)
                        .hasBean(ANNOTATIONS)
                        .doesNotHaveBean(BlockingMethodSecurityConfiguration.class));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableMethodSecurity(securedEnabled = true)
    static class OwnMethodSecurityConfiguration {}
}
