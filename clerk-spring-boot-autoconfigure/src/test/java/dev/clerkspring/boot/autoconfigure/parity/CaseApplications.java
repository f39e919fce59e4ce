package dev.clerkspring.boot.autoconfigure.parity;

import static dev.clerkspring.security.servlet.ClerkHttpConfigurer.clerk;

import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.ReactiveClerkAuthenticator;
import dev.clerkspring.sdk.authentication.SessionBackend;
import dev.clerkspring.sdk.authorization.Reverification.Level;
import dev.clerkspring.sdk.machine.MachineCase;
import dev.clerkspring.sdk.machine.MachineCases;
import dev.clerkspring.sdk.machine.TokenType;
import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.TestTokens;
import dev.clerkspring.security.ClerkAuthenticationToken;
import dev.clerkspring.security.ClerkMachineAuthenticationToken;
import dev.clerkspring.security.authorization.RequireReverification;
import dev.clerkspring.security.reactive.ClerkServerHttpSecurity;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The application in which the core's cases are played, as a user would write it for either stack. */
final class CaseApplications {

    /** A request with this header is for a page that is public. */
    static final String PUBLIC = "X-Public";

    private CaseApplications() {}

    /** The path of a route that accepts these kinds. */
    static String path(Set<TokenType> accepted) {
        var names = accepted.stream().map(TokenType::id).sorted().collect(Collectors.joining("-"));
        return "/accepts/" + (names.isEmpty() ? "nothing" : names);
    }

    private static List<Set<TokenType>> accepted() {
        return MachineCases.all().stream().map(MachineCase::accepted).distinct().toList();
    }

    private static String describe(@Nullable Authentication authentication) {
        if (authentication instanceof ClerkMachineAuthenticationToken<?> machine) {
            return machine.tokenType() + " " + machine.getName();
        }
        return authentication instanceof ClerkAuthenticationToken session
                ? TokenType.SESSION_TOKEN + " " + session.session().userId()
                : "nobody";
    }

    private static String permissions(ClerkSession session) {
        var organization = session.organization();
        return organization != null ? String.join(" ", organization.permissions()) : "none";
    }

    @Configuration(proxyBeanMethods = false)
    static class Time {

        @Bean
        Clock clerkClock() {
            return Clock.fixed(TestTokens.NOW, ZoneOffset.UTC);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Time.class, ServletPages.class})
    static class OnServlet {

        @Bean
        ClerkAuthenticator clerkAuthenticator(
                CaseStage stage, KeySetCache keys, SessionBackend backend, @Qualifier("clerkClock") Clock clock) {
            return request -> ClerkAuthenticator.create(stage.rules(), keys, backend, clock)
                    .authenticate(request);
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.with(
                            clerk(),
                            clerk -> accepted()
                                    .forEach(types -> clerk.acceptTokens(path(types), types.toArray(TokenType[]::new))))
                    .authorizeHttpRequests(
                            requests -> requests.requestMatchers(request -> request.getHeader(PUBLIC) != null)
                                    .permitAll()
                                    .anyRequest()
                                    .authenticated())
                    .build();
        }
    }

    @RestController
    static class ServletPages {

        @RequestMapping("/**")
        String who(@Nullable Authentication authentication) {
            return describe(authentication);
        }

        @GetMapping("/permissions")
        String permissions(ClerkSession session) {
            return CaseApplications.permissions(session);
        }

        @GetMapping("/reverified/strict_mfa")
        @RequireReverification(level = Level.MULTI_FACTOR)
        public String strictMfa() {
            return "yes";
        }

        @GetMapping("/reverified/strict")
        @RequireReverification
        public String strict() {
            return "yes";
        }

        @GetMapping("/reverified/moderate")
        @RequireReverification(afterMinutes = 60)
        public String moderate() {
            return "yes";
        }

        @GetMapping("/reverified/lax")
        @RequireReverification(afterMinutes = 1440)
        public String lax() {
            return "yes";
        }

        @GetMapping("/reverified/first")
        @RequireReverification(level = Level.FIRST_FACTOR)
        public String first() {
            return "yes";
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Time.class, ReactivePages.class})
    static class OnReactive {

        @Bean
        ReactiveClerkAuthenticator clerkReactiveAuthenticator(
                CaseStage stage, KeySetCache keys, SessionBackend backend, @Qualifier("clerkClock") Clock clock) {
            return request -> ReactiveClerkAuthenticator.create(stage.rules(), keys, backend, clock)
                    .authenticate(request);
        }

        @Bean
        SecurityWebFilterChain chain(ServerHttpSecurity http, ClerkServerHttpSecurity clerk) {
            var all = clerk;
            for (var types : accepted()) {
                all = all.acceptTokens(path(types), types.toArray(TokenType[]::new));
            }
            return all.applyTo(http)
                    .authorizeExchange(exchanges -> exchanges
                            .matchers(exchange ->
                                    exchange.getRequest().getHeaders().containsHeader(PUBLIC)
                                            ? MatchResult.match()
                                            : MatchResult.notMatch())
                            .permitAll()
                            .anyExchange()
                            .authenticated())
                    .build();
        }
    }

    @RestController
    static class ReactivePages {

        @RequestMapping("/**")
        Mono<String> who(@Nullable Authentication authentication) {
            return Mono.just(describe(authentication));
        }

        @GetMapping("/permissions")
        Mono<String> permissions(ClerkSession session) {
            return Mono.just(CaseApplications.permissions(session));
        }

        @GetMapping("/reverified/strict_mfa")
        @RequireReverification(level = Level.MULTI_FACTOR)
        public Mono<String> strictMfa() {
            return Mono.just("yes");
        }

        @GetMapping("/reverified/strict")
        @RequireReverification
        public Mono<String> strict() {
            return Mono.just("yes");
        }

        @GetMapping("/reverified/moderate")
        @RequireReverification(afterMinutes = 60)
        public Mono<String> moderate() {
            return Mono.just("yes");
        }

        @GetMapping("/reverified/lax")
        @RequireReverification(afterMinutes = 1440)
        public Mono<String> lax() {
            return Mono.just("yes");
        }

        @GetMapping("/reverified/first")
        @RequireReverification(level = Level.FIRST_FACTOR)
        public Mono<String> first() {
            return Mono.just("yes");
        }
    }
}
