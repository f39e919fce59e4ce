package dev.clerkspring.boot.autoconfigure.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.config.Customizer.withDefaults;

import dev.clerkspring.boot.autoconfigure.ClerkAutoConfiguration;
import dev.clerkspring.boot.autoconfigure.TestKeys;
import dev.clerkspring.boot.autoconfigure.security.ClerkSecurityAutoConfiguration;
import dev.clerkspring.security.servlet.ClerkHttpConfigurer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

class ClerkServletSecurityAutoConfigurationTests {

    private final AutoConfigurations all = AutoConfigurations.of(
            ClerkAutoConfiguration.class,
            ClerkSecurityAutoConfiguration.class,
            ClerkServletSecurityAutoConfiguration.class,
            OAuth2ResourceServerAutoConfiguration.class,
            OAuth2ResourceServerWebSecurityAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class,
            SecurityAutoConfiguration.class,
            SecurityFilterAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            WebMvcAutoConfiguration.class);

    private final WebApplicationContextRunner contextRunner = new WebApplicationContextRunner()
            .withConfiguration(all)
            .withPropertyValues("clerk.publishable-key=" + TestKeys.PUBLISHABLE);

    @Test
    void suppliesTheDefaultChainInsteadOfSpringBoots() {
        contextRunner.run(context -> {
            assertThat(context).hasSingleBean(SecurityFilterChain.class).hasBean("clerkSecurityFilterChain");
            assertThat(hasClerk(context, "clerkSecurityFilterChain")).isTrue();
        });
    }

    @Test
    void suppliesNothingOutsideServletApplications() {
        new ApplicationContextRunner()
                .withConfiguration(all)
                .withPropertyValues("clerk.publishable-key=" + TestKeys.PUBLISHABLE)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(ClerkServletSecurityAutoConfiguration.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk.enabled=false", "clerk.security.enabled=false"})
    void leavesTheApplicationToSpringBootWhenSwitchedOff(String property) {
        contextRunner
                .withPropertyValues(property)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean("clerkSecurityFilterChain")
                        .hasSingleBean(SecurityFilterChain.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.springframework.boot.health", "org.springframework.boot.actuate"})
    void needsNoActuator(String absent) {
        contextRunner
                .withClassLoader(new FilteredClassLoader(absent))
                .run(context -> assertThat(context)
                        .hasBean("clerkSecurityFilterChain")
                        .doesNotHaveBean(HealthMatcherConfiguration.HEALTH_MATCHER));
    }

    @Test
    void putsClerkIntoTheApplicationsOwnChain() {
        contextRunner.withUserConfiguration(OwnChainConfiguration.class).run(context -> {
            assertThat(context).doesNotHaveBean("clerkSecurityFilterChain");
            assertThat(hasClerk(context, "ownChain")).isTrue();
        });
    }

    @Test
    void leavesAChainAloneThatDisablesIt() {
        contextRunner.withUserConfiguration(AdminChainConfiguration.class).run(context -> {
            assertThat(hasClerk(context, "adminChain")).isFalse();
            assertThat(hasClerk(context, "ownChain")).isTrue();
        });
    }

    @Test
    void leavesTheApplicationsOwnChainAloneWhenToldSo() {
        contextRunner
                .withPropertyValues("clerk.security.apply-to-all-chains=false")
                .withUserConfiguration(OwnChainConfiguration.class)
                .run(context -> assertThat(hasClerk(context, "ownChain")).isFalse());
    }

    @Test
    void suppliesTheDefaultChainWithoutTheCustomizerToo() {
        contextRunner
                .withPropertyValues("clerk.security.apply-to-all-chains=false")
                .run(context -> assertThat(hasClerk(context, "clerkSecurityFilterChain"))
                        .isTrue());
    }

    @Test
    void neverPassesADecoderOfTheApplicationBy() {
        contextRunner
                .withBean("ownDecoder", JwtDecoder.class, () -> token -> {
                    throw new UnsupportedOperationException();
                })
                .run(context -> assertThat(context)
                        .hasSingleBean(SecurityFilterChain.class)
                        .hasBean("jwtSecurityFilterChain")
                        .doesNotHaveBean("clerkHttpSecurityCustomizer"));
    }

    private static boolean hasClerk(AssertableWebApplicationContext context, String chain) {
        List<?> filters = context.getBean(chain, SecurityFilterChain.class).getFilters();
        return filters.stream().anyMatch(BearerTokenAuthenticationFilter.class::isInstance);
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnChainConfiguration {

        @Bean
        SecurityFilterChain ownChain(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(OwnChainConfiguration.class)
    static class AdminChainConfiguration {

        @Bean
        @Order(0)
        SecurityFilterChain adminChain(HttpSecurity http) {
            return http.securityMatcher("/admin/**")
                    .formLogin(withDefaults())
                    .with(ClerkHttpConfigurer.clerk(), ClerkHttpConfigurer::disable)
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .build();
        }
    }
}
