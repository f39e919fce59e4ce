package dev.clerkspring.boot.autoconfigure.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.boot.autoconfigure.ClerkAutoConfiguration;
import dev.clerkspring.boot.autoconfigure.FailureText;
import dev.clerkspring.boot.autoconfigure.TestKeys;
import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ClerkGrantedAuthoritiesConverter;
import dev.clerkspring.security.ClerkJwtDecoder;
import dev.clerkspring.security.ClerkSecuritySettings;
import dev.clerkspring.security.ReactiveClerkJwtDecoder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

class ClerkSecurityAutoConfigurationTests {

    private static final String RESOURCE_SERVER = "spring.security.oauth2.resourceserver.jwt.";

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ClerkAutoConfiguration.class,
                    ClerkSecurityAutoConfiguration.class,
                    OAuth2ResourceServerAutoConfiguration.class,
                    UserDetailsServiceAutoConfiguration.class))
            .withPropertyValues("clerk.publishable-key=" + TestKeys.PUBLISHABLE);

    @Test
    void suppliesDecodersAndAuthorities() {
        contextRunner.run(context -> assertThat(context)
                .hasSingleBean(JwtDecoder.class)
                .hasSingleBean(ClerkJwtDecoder.class)
                .hasSingleBean(ReactiveJwtDecoder.class)
                .hasSingleBean(ReactiveClerkJwtDecoder.class)
                .hasSingleBean(ClerkAuthenticationConverter.class)
                .hasSingleBean(ClerkGrantedAuthoritiesConverter.class)
                .doesNotHaveBean(UserDetailsService.class));
    }

    @Test
    void handsTheSettingsOn() {
        contextRunner
                .withPropertyValues(
                        "clerk.session-cookie.enabled=true", "clerk.authorized-parties=https://app.example.com")
                .run(context -> assertThat(context.getBean(ClerkSecuritySettings.class))
                        .isEqualTo(new ClerkSecuritySettings(true, List.of("https://app.example.com"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk.enabled=false", "clerk.security.enabled=false"})
    void suppliesNothingWhenSwitchedOff(String property) {
        contextRunner
                .withPropertyValues(property)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(JwtDecoder.class)
                        .doesNotHaveBean(ReactiveJwtDecoder.class)
                        .doesNotHaveBean(ClerkAuthenticationConverter.class));
    }

    @Test
    void suppliesNothingWithoutSpringSecurity() {
        contextRunner
                .withClassLoader(new FilteredClassLoader("org.springframework.security.oauth2.jwt"))
                .run(context ->
                        assertThat(context).hasNotFailed().doesNotHaveBean(ClerkSecurityAutoConfiguration.class));
    }

    @Test
    void suppliesNothingWithoutClerksSecurityModule() {
        contextRunner
                .withClassLoader(new FilteredClassLoader("dev.clerkspring.security"))
                .run(context ->
                        assertThat(context).hasNotFailed().doesNotHaveBean(ClerkSecurityAutoConfiguration.class));
    }

    @Test
    void keepsTheApplicationsOwnBeans() {
        contextRunner
                .withUserConfiguration(OwnBeansConfiguration.class)
                .run(context -> assertThat(context)
                        .hasSingleBean(JwtDecoder.class)
                        .doesNotHaveBean(ClerkJwtDecoder.class)
                        .hasSingleBean(ReactiveJwtDecoder.class)
                        .doesNotHaveBean(ReactiveClerkJwtDecoder.class)
                        .doesNotHaveBean("clerkGrantedAuthoritiesConverter")
                        .doesNotHaveBean("clerkAuthenticationConverter")
                        .doesNotHaveBean("clerkSecuritySettings"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issuer-uri=https://other.example.com",
                "jwk-set-uri=https://other.example.com/jwks.json",
                "public-key-location=classpath:key.pem",
                "audiences=x",
                "authority-prefix=y"
            })
    void refusesAnotherResourceServerBesideClerk(String property) {
        contextRunner.withPropertyValues(RESOURCE_SERVER + property).run(context -> {
            assertThat(context).hasFailed();
            assertThat(FailureText.of(context))
                    .contains("'spring.security.oauth2.resourceserver.jwt.*'", "clerk.security.enabled=false");
        });
    }

    @Test
    void allowsAnotherResourceServerWithADecoderOfTheApplicationsOwn() {
        contextRunner
                .withPropertyValues(RESOURCE_SERVER + "audiences=x")
                .withBean(JwtDecoder.class, () -> token -> {
                    throw new UnsupportedOperationException();
                })
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ClerkJwtDecoder.class));
    }

    @Test
    void leavesAnotherResourceServerAloneWhenSwitchedOff() {
        contextRunner
                .withPropertyValues(
                        "clerk.security.enabled=false", RESOURCE_SERVER + "jwk-set-uri=https://other.example.com/jwks")
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(JwtDecoder.class));
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnBeansConfiguration {

        @Bean
        JwtDecoder ownDecoder() {
            return token -> {
                throw new UnsupportedOperationException();
            };
        }

        @Bean
        ReactiveJwtDecoder ownReactiveDecoder() {
            return token -> Mono.error(new UnsupportedOperationException());
        }

        @Bean
        ClerkGrantedAuthoritiesConverter ownAuthorities() {
            return session -> List.of();
        }

        @Bean
        ClerkAuthenticationConverter ownConverter() {
            return new ClerkAuthenticationConverter();
        }

        @Bean
        ClerkSecuritySettings ownSettings() {
            return ClerkSecuritySettings.defaults();
        }
    }
}
