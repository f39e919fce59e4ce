package dev.clerkspring.benchmarks;

import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.TokenSettings;
import dev.clerkspring.security.servlet.ClerkHttpConfigurer;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/**
 * Whole requests through servlet filter chains: stock Spring Security and this project, without a token and with one that has been
 * seen before. The requests are mocks, and nothing is behind the chains.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch"})
public class FilterChainBenchmark {

    private static final Tokens TOKENS = new Tokens();

    private final byte[] token = TOKENS.sessions(1)[0].getBytes(StandardCharsets.ISO_8859_1);

    private final Filter stock = chain(Stock.class);

    private final Filter clerk = chain(Clerk.class);

    private static Filter chain(Class<?> configuration) {
        var context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(configuration);
        context.refresh();
        return context.getBean("springSecurityFilterChain", Filter.class);
    }

    /** A benchmark that measured refusals would look fast. */
    @Setup
    public void check() throws Exception {
        for (int status :
                new int[] {stockPublicRequest(), clerkPublicRequest(), stockTokenRequest(), clerkTokenRequest()}) {
            if (status != MockHttpServletResponse.SC_OK) {
                throw new IllegalStateException("Unexpected status " + status);
            }
        }
    }

    @Benchmark
    public int stockPublicRequest() throws ServletException, IOException {
        return status(stock, "/public", null);
    }

    @Benchmark
    public int clerkPublicRequest() throws ServletException, IOException {
        return status(clerk, "/public", null);
    }

    @Benchmark
    public int stockTokenRequest() throws ServletException, IOException {
        return status(stock, "/protected", new String(token, StandardCharsets.ISO_8859_1));
    }

    @Benchmark
    public int clerkTokenRequest() throws ServletException, IOException {
        return status(clerk, "/protected", new String(token, StandardCharsets.ISO_8859_1));
    }

    private static int status(Filter chain, String path, @Nullable String token) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        if (token != null) {
            request.addHeader("Authorization", "Bearer " + token);
        }
        var response = new MockHttpServletResponse();
        chain.doFilter(request, response, (passed, answer) -> answer.setContentType("text/plain"));
        return response.getContentType() != null || response.getStatus() >= 300 ? response.getStatus() : 500;
    }

    private static SecurityFilterChain rules(HttpSecurity http) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/public")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class Stock {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            var decoder = NimbusJwtDecoder.withPublicKey((RSAPublicKey) TOKENS.publicKey())
                    .build();
            return rules(http.oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(decoder))));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class Clerk {

        @Bean
        ClerkAuthenticator authenticator() {
            var settings = TokenSettings.builder()
                    .issuers(List.of(Tokens.ISSUER))
                    .authorizedParties(List.of(Tokens.PARTY))
                    .build();
            return ClerkAuthenticator.create(
                    new RequestAuthenticator(
                            AuthenticationSettings.builder().tokens(settings).build()),
                    KeySetCache.of(TOKENS.keySet()),
                    Clock.systemUTC());
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return rules(http.with(ClerkHttpConfigurer.clerk(), Customizer.withDefaults()));
        }
    }
}
