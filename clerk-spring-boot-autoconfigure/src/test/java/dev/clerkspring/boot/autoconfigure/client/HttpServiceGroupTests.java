package dev.clerkspring.boot.autoconfigure.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.clerkspring.boot.autoconfigure.TestKeys;
import dev.clerkspring.boot.autoconfigure.TestServer;
import dev.clerkspring.boot.autoconfigure.TestServer.Call;
import dev.clerkspring.sdk.machines.M2mTokenSource;
import dev.clerkspring.security.ClerkAuthenticationToken;
import dev.clerkspring.security.client.ClerkM2mTokenFilter;
import dev.clerkspring.security.client.ClerkM2mTokenInterceptor;
import dev.clerkspring.security.client.ClerkSessionTokenFilter;
import dev.clerkspring.security.client.ClerkSessionTokenInterceptor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.registry.HttpServiceGroup.ClientType;
import org.springframework.web.service.registry.ImportHttpServices;
import reactor.core.publisher.Mono;

/** Tokens on groups of HTTP interfaces, as an application would attach them. */
@SpringBootTest(
        classes = HttpServiceGroupTests.Application.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.main.web-application-type=none",
            "clerk.machine-secret-key=ak_topsecret",
            "clerk.machine-tokens.outbound.ttl=10m",
            "clerk.machine-tokens.outbound.format=jwt"
        })
class HttpServiceGroupTests {

    private static TestServer server;

    @Autowired
    private Billing billing;

    @Autowired
    private Stock stock;

    @BeforeAll
    static void start() throws IOException {
        server = new TestServer(HttpServiceGroupTests::answer);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        boolean clerk = exchange.getRequestURI().getPath().startsWith("/v1/");
        var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var body = clerk
                        && asked.contains("\"token_format\":\"jwt\"")
                        && asked.contains("\"seconds_until_expiration\":600")
                ? "{\"object\":\"machine_to_machine_token\",\"created_at\":1000,\"expiration\":601000,\"token\":\"m2m\"}"
                : "{}";
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(clerk ? 201 : 200, body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
    }

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("clerk.publishable-key", () -> TestKeys.PUBLISHABLE);
        registry.add("clerk.api-url", server::url);
        registry.add("services.url", server::url);
        for (var group : new String[] {"billing", "stock"}) {
            registry.add("spring.http.serviceclient." + group + ".base-url", server::url);
        }
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        server.calls().clear();
    }

    @Test
    void aGroupSpeaksAsTheMachineWhereNobodyIsSignedIn() {
        billing.invoices();
        stock.items().block();
        billing.invoices();

        assertThat(server.calls().stream().filter(call -> !call.uri().startsWith("/v1/")))
                .hasSize(3)
                .allSatisfy(call -> assertThat(call.authorization()).isEqualTo("Bearer m2m"));
    }

    @Test
    void aGroupSpeaksAsTheCallerWhereSomebodyIs() {
        SecurityContextHolder.getContext().setAuthentication(session());
        billing.invoices();
        SecurityContextHolder.clearContext();
        stock.items()
                .contextWrite(ReactiveSecurityContextHolder.withAuthentication(session()))
                .block();

        assertThat(server.calls())
                .containsExactly(
                        new Call("GET", "/invoices", "Bearer session"), new Call("GET", "/items", "Bearer session"));
    }

    private static ClerkAuthenticationToken session() {
        var jwt = Jwt.withTokenValue("session")
                .header("alg", "RS256")
                .subject("user_1")
                .build();
        return new ClerkAuthenticationToken(jwt, AuthorityUtils.NO_AUTHORITIES);
    }

    interface Billing {

        @GetExchange("/invoices")
        String invoices();
    }

    interface Stock {

        @GetExchange("/items")
        Mono<String> items();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ImportHttpServices(group = "billing", types = Billing.class)
    @ImportHttpServices(group = "stock", types = Stock.class, clientType = ClientType.WEB_CLIENT)
    static class Application {

        @Bean
        RestClientHttpServiceGroupConfigurer billing(M2mTokenSource tokens, @Value("${services.url}") String origin) {
            return groups -> groups.filterByName("billing")
                    .forEachClient((group, client) -> client.requestInterceptor(ClerkSessionTokenInterceptor.to(origin))
                            .requestInterceptor(ClerkM2mTokenInterceptor.to(tokens, origin)));
        }

        @Bean
        WebClientHttpServiceGroupConfigurer stock(M2mTokenSource tokens, @Value("${services.url}") String origin) {
            return groups -> groups.filterByName("stock")
                    .forEachClient((group, client) -> client.filter(ClerkSessionTokenFilter.to(origin))
                            .filter(ClerkM2mTokenFilter.to(tokens, origin)));
        }
    }
}
