package dev.clerkspring.security.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.clerkspring.security.ClerkAuthenticationToken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Calls over real HTTP to a server that says what it saw of the caller. */
class TokenRelayTests {

    private static HttpServer server;

    private static String here;

    enum Client {
        REST_CLIENT {
            @Override
            HttpExchangeAdapter to(String origin) {
                return RestClientAdapter.create(RestClient.builder()
                        .baseUrl(here)
                        .requestInterceptor(ClerkSessionTokenInterceptor.to(origin))
                        .build());
            }
        },
        WEB_CLIENT {
            @Override
            HttpExchangeAdapter to(String origin) {
                return WebClientAdapter.create(webClient(origin));
            }
        };

        abstract HttpExchangeAdapter to(String origin);
    }

    interface Service {

        @GetExchange("/")
        String seen();

        @GetExchange("/")
        String seen(@RequestHeader("Authorization") String authorization);
    }

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var seen = String.valueOf(exchange.getRequestHeaders().get("Authorization"))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, seen.length);
            exchange.getResponseBody().write(seen);
            exchange.close();
        });
        server.start();
        here = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @EnumSource
    void sendsTheTokenOfTheThreadsSession(Client client) {
        SecurityContextHolder.getContext().setAuthentication(session("mine"));

        assertThat(service(client, here).seen()).isEqualTo("[Bearer mine]");
    }

    @ParameterizedTest
    @EnumSource
    void sendsNothingToAnybodyElse(Client client) {
        SecurityContextHolder.getContext().setAuthentication(session("mine"));

        assertThat(service(client, "https://billing.example.com").seen()).isEqualTo("null");
    }

    @ParameterizedTest
    @EnumSource
    void sendsNothingWithoutASession(Client client) {
        assertThat(service(client, here).seen()).isEqualTo("null");
    }

    @ParameterizedTest
    @EnumSource
    void keepsAnAuthorizationThatIsThere(Client client) {
        SecurityContextHolder.getContext().setAuthentication(session("mine"));

        assertThat(service(client, here).seen("Basic other")).isEqualTo("[Basic other]");
    }

    @Test
    void sendsTheTokenOfTheReactiveContextBeforeThatOfTheThread() {
        SecurityContextHolder.getContext().setAuthentication(session("somebody-elses"));

        assertThat(seen(here)
                        .contextWrite(ReactiveSecurityContextHolder.withAuthentication(session("mine")))
                        .block())
                .isEqualTo("[Bearer mine]");
        assertThat(seen("https://billing.example.com")
                        .contextWrite(ReactiveSecurityContextHolder.withAuthentication(session("mine")))
                        .block())
                .isEqualTo("null");
    }

    @Test
    void followsTheReactiveContextFromThreadToThread() {
        assertThat(seen(here)
                        .subscribeOn(Schedulers.boundedElastic())
                        .contextWrite(ReactiveSecurityContextHolder.withAuthentication(session("mine")))
                        .block())
                .isEqualTo("[Bearer mine]");
    }

    @Test
    void doesNotFollowTheThreadsSessionToAnotherThread() {
        SecurityContextHolder.getContext().setAuthentication(session("mine"));

        assertThat(seen(here).subscribeOn(Schedulers.boundedElastic()).block()).isEqualTo("null");
    }

    @ParameterizedTest
    @EnumSource
    void followsTheSessionIntoTasksThatCarryIt(Client client) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(session("mine"));
        var tasks = newThreads();

        assertThat(CompletableFuture.supplyAsync(() -> service(client, here).seen(), tasks)
                        .get())
                .isEqualTo("null");
        assertThat(CompletableFuture.supplyAsync(
                                () -> service(client, here).seen(), new DelegatingSecurityContextExecutor(tasks))
                        .get())
                .isEqualTo("[Bearer mine]");
    }

    /** A thread for each task, virtual where there are such threads. */
    private static Executor newThreads() {
        var executor = new SimpleAsyncTaskExecutor();
        executor.setVirtualThreads(Runtime.version().feature() >= 21);
        return executor;
    }

    private static Mono<String> seen(String origin) {
        return webClient(origin).get().uri("/").retrieve().bodyToMono(String.class);
    }

    private static WebClient webClient(String origin) {
        return WebClient.builder()
                .baseUrl(here)
                .filter(ClerkSessionTokenFilter.to(origin))
                .build();
    }

    private static Service service(Client client, String origin) {
        return HttpServiceProxyFactory.builderFor(client.to(origin)).build().createClient(Service.class);
    }

    private static ClerkAuthenticationToken session(String token) {
        var jwt = Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("user_1")
                .build();
        return new ClerkAuthenticationToken(jwt, AuthorityUtils.NO_AUTHORITIES);
    }
}
