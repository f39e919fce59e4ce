package dev.clerkspring.security.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.error.ClerkApiException;
import dev.clerkspring.sdk.http.RetryPolicy;
import dev.clerkspring.sdk.instance.MachineSecretKey;
import dev.clerkspring.sdk.machines.CreateM2mTokenRequest;
import dev.clerkspring.sdk.machines.M2mTokenSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Calls of a machine to another service, both it and Clerk behind real HTTP. */
class MachineCallTests {

    private final List<String> seen = new CopyOnWriteArrayList<>();

    private final Set<String> revoked = ConcurrentHashMap.newKeySet();

    private int created;

    private volatile boolean outage;

    private HttpServer server;

    private String here;

    private M2mTokenSource tokens;

    enum Client {
        REST_CLIENT(HttpClientErrorException.Unauthorized.class) {
            @Override
            HttpExchangeAdapter to(String here, M2mTokenSource tokens, String origin) {
                return RestClientAdapter.create(RestClient.builder()
                        .baseUrl(here)
                        .requestInterceptor(ClerkM2mTokenInterceptor.to(tokens, origin))
                        .build());
            }
        },
        WEB_CLIENT(WebClientResponseException.Unauthorized.class) {
            @Override
            HttpExchangeAdapter to(String here, M2mTokenSource tokens, String origin) {
                return WebClientAdapter.create(WebClient.builder()
                        .baseUrl(here)
                        .filter(ClerkM2mTokenFilter.to(tokens, origin))
                        .build());
            }
        };

        private final Class<? extends Exception> unauthorized;

        Client(Class<? extends Exception> unauthorized) {
            this.unauthorized = unauthorized;
        }

        abstract HttpExchangeAdapter to(String here, M2mTokenSource tokens, String origin);
    }

    interface Service {

        @GetExchange("/service")
        String call();

        @GetExchange("/service")
        String call(@RequestHeader("Authorization") String authorization);
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/m2m_tokens", this::createToken);
        server.createContext("/service", this::serve);
        server.start();
        here = "http://127.0.0.1:" + server.getAddress().getPort();
        var clerk = ClerkClient.builder()
                .apiUrl(here)
                .machineSecretKey(MachineSecretKey.parse("ak_" + "topsecret"))
                .retryPolicy(RetryPolicy.none())
                .build();
        tokens = M2mTokenSource.create(
                clerk.reactive().m2m(), CreateM2mTokenRequest.builder().build(), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void createToken(HttpExchange exchange) throws IOException {
        long now = System.currentTimeMillis();
        answer(
                exchange,
                outage ? 503 : 201,
                "{\"object\":\"machine_to_machine_token\",\"created_at\":" + now + ",\"expiration\":"
                        + (now + 3_600_000) + ",\"token\":\"mt_" + ++created + "\"}");
    }

    private void serve(HttpExchange exchange) throws IOException {
        var authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        seen.add(authorization);
        answer(exchange, revoked.contains(authorization) ? 401 : 200, "served");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", body.startsWith("{") ? "application/json" : "text/plain");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @ParameterizedTest
    @EnumSource
    void sendsTheMachinesToken(Client client) {
        var service = service(client, here);
        assertThat(service.call()).isEqualTo("served");
        assertThat(service.call()).isEqualTo("served");
        assertThat(seen).containsExactly("Bearer mt_1", "Bearer mt_1");
    }

    @ParameterizedTest
    @EnumSource
    void sendsNothingToAnybodyElseAndCreatesNothingForThem(Client client) {
        assertThat(service(client, "https://billing.example.com").call()).isEqualTo("served");
        assertThat(seen).containsExactly("null");
        assertThat(created).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void keepsAnAuthorizationThatIsThere(Client client) {
        assertThat(service(client, here).call("Basic other")).isEqualTo("served");
        assertThat(seen).containsExactly("Basic other");
        assertThat(created).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void hasAnotherTokenAfterOneWasRefusedAndDoesNotRepeatTheCall(Client client) {
        var service = service(client, here);
        service.call();
        revoked.add("Bearer mt_1");
        assertThatExceptionOfType(client.unauthorized).isThrownBy(service::call);
        assertThat(service.call()).isEqualTo("served");
        assertThat(seen).containsExactly("Bearer mt_1", "Bearer mt_1", "Bearer mt_2");
    }

    @ParameterizedTest
    @EnumSource
    void createsNoTokenForEachCallOfAServiceThatAcceptsNone(Client client) {
        revoked.addAll(List.of("Bearer mt_1", "Bearer mt_2"));
        var service = service(client, here);
        for (int call = 0; call < 5; call++) {
            assertThatExceptionOfType(client.unauthorized).isThrownBy(service::call);
        }
        assertThat(created).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void makesNoCallWithoutAToken(Client client) {
        outage = true;
        assertThatExceptionOfType(ClerkApiException.class)
                .isThrownBy(service(client, here)::call)
                .withMessageNotContaining("topsecret");
        assertThat(seen).isEmpty();
    }

    private Service service(Client client, String origin) {
        return HttpServiceProxyFactory.builderFor(client.to(here, tokens, origin))
                .build()
                .createClient(Service.class);
    }
}
