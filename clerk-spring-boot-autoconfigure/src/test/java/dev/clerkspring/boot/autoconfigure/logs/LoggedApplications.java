package dev.clerkspring.boot.autoconfigure.logs;

import static dev.clerkspring.security.servlet.ClerkHttpConfigurer.clerk;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.machine.TokenType;
import dev.clerkspring.sdk.machines.M2mTokenSource;
import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.sdk.users.UpdateUserRequest;
import dev.clerkspring.sdk.users.User;
import dev.clerkspring.security.authorization.HasPermission;
import dev.clerkspring.security.authorization.RequireReverification;
import dev.clerkspring.security.client.ClerkM2mTokenFilter;
import dev.clerkspring.security.client.ClerkM2mTokenInterceptor;
import dev.clerkspring.security.client.ClerkSessionTokenFilter;
import dev.clerkspring.security.client.ClerkSessionTokenInterceptor;
import dev.clerkspring.security.reactive.ClerkServerHttpSecurity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The same application for either stack: it uses all that reads or sends secrets, and shows none itself. */
final class LoggedApplications {

    private static final UpdateUserRequest RENAMED = UpdateUserRequest.builder()
            .firstName(Secrets.WORD)
            .username(Secrets.EMAIL)
            .build();

    private LoggedApplications() {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(ServletPages.class)
    static class OnServlet {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.with(
                            clerk(),
                            clerk -> clerk.acceptTokens("/keys", TokenType.API_KEY)
                                    .acceptTokens("/oauth", TokenType.OAUTH_TOKEN)
                                    .acceptTokens("/machines", TokenType.M2M_TOKEN))
                    .authorizeHttpRequests(requests -> requests.requestMatchers("/public")
                            .permitAll()
                            .anyRequest()
                            .authenticated())
                    .build();
        }
    }

    @RestController
    static class ServletPages {

        private final ClerkClient clerk;

        private final RestClient asCaller;

        private final RestClient asMachine;

        ServletPages(ClerkClient clerk, M2mTokenSource tokens, @Value("${services.url}") String url) {
            this.clerk = clerk;
            this.asCaller = RestClient.builder()
                    .baseUrl(url)
                    .requestInterceptor(ClerkSessionTokenInterceptor.to(url))
                    .build();
            this.asMachine = RestClient.builder()
                    .baseUrl(url)
                    .requestInterceptor(ClerkM2mTokenInterceptor.to(tokens, url))
                    .build();
        }

        @GetMapping({"/public", "/keys", "/oauth", "/machines"})
        String who(Authentication authentication) {
            return String.valueOf(authentication != null ? authentication.getName() : null);
        }

        @GetMapping("/session")
        String session(ClerkSession session) {
            return session.userId();
        }

        @PostMapping("/session")
        String change(ClerkSession session) {
            return session.userId();
        }

        @GetMapping("/user")
        User user(ClerkSession session) {
            return clerk.users().get(session.userId());
        }

        @PostMapping("/user")
        User rename(ClerkSession session) {
            return clerk.users().update(session.userId(), RENAMED);
        }

        @GetMapping("/relayed")
        void relay() {
            asCaller.get().uri("/elsewhere").retrieve().toBodilessEntity();
            asMachine.get().uri("/elsewhere").retrieve().toBodilessEntity();
        }

        @GetMapping("/forbidden")
        @HasPermission("org:invoices:delete")
        public String forbidden() {
            return "yes";
        }

        @GetMapping("/reverified")
        @RequireReverification
        public String reverified() {
            return "yes";
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(ReactivePages.class)
    static class OnReactive {

        @Bean
        SecurityWebFilterChain chain(ServerHttpSecurity http, ClerkServerHttpSecurity clerk) {
            return clerk.acceptTokens("/keys", TokenType.API_KEY)
                    .acceptTokens("/oauth", TokenType.OAUTH_TOKEN)
                    .acceptTokens("/machines", TokenType.M2M_TOKEN)
                    .applyTo(http)
                    .authorizeExchange(exchanges -> exchanges
                            .pathMatchers("/public")
                            .permitAll()
                            .anyExchange()
                            .authenticated())
                    .build();
        }
    }

    @RestController
    static class ReactivePages {

        private final ClerkClient clerk;

        private final WebClient asCaller;

        private final WebClient asMachine;

        ReactivePages(ClerkClient clerk, M2mTokenSource tokens, @Value("${services.url}") String url) {
            this.clerk = clerk;
            this.asCaller = WebClient.builder()
                    .baseUrl(url)
                    .filter(ClerkSessionTokenFilter.to(url))
                    .build();
            this.asMachine = WebClient.builder()
                    .baseUrl(url)
                    .filter(ClerkM2mTokenFilter.to(tokens, url))
                    .build();
        }

        @GetMapping({"/public", "/keys", "/oauth", "/machines"})
        Mono<String> who(Authentication authentication) {
            return Mono.just(String.valueOf(authentication != null ? authentication.getName() : null));
        }

        @GetMapping("/session")
        Mono<String> session(ClerkSession session) {
            return Mono.just(session.userId());
        }

        @PostMapping("/session")
        Mono<String> change(ClerkSession session) {
            return Mono.just(session.userId());
        }

        @GetMapping("/user")
        Mono<User> user(ClerkSession session) {
            return clerk.reactive().users().get(session.userId());
        }

        @PostMapping("/user")
        Mono<User> rename(ClerkSession session) {
            return clerk.reactive().users().update(session.userId(), RENAMED);
        }

        @GetMapping("/relayed")
        Mono<Void> relay() {
            var relayed = asCaller.get().uri("/elsewhere").retrieve().toBodilessEntity();
            return relayed.then(asMachine.get().uri("/elsewhere").retrieve().toBodilessEntity())
                    .then();
        }

        @GetMapping("/forbidden")
        @HasPermission("org:invoices:delete")
        public Mono<String> forbidden() {
            return Mono.just("yes");
        }

        @GetMapping("/reverified")
        @RequireReverification
        public Mono<String> reverified() {
            return Mono.just("yes");
        }
    }
}
