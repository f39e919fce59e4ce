package dev.clerkspring.boot.autoconfigure.parity;

import static dev.clerkspring.boot.autoconfigure.TestBrowser.bearer;
import static dev.clerkspring.security.servlet.ClerkHttpConfigurer.clerk;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.clerkspring.boot.autoconfigure.TestBrowser;
import dev.clerkspring.boot.autoconfigure.TestKeys;
import dev.clerkspring.boot.autoconfigure.TestServer;
import dev.clerkspring.boot.autoconfigure.TestTokens;
import dev.clerkspring.sdk.ClerkInstances;
import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.machine.TokenType;
import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.security.ClerkMachineAuthenticationToken;
import dev.clerkspring.security.reactive.ClerkServerHttpSecurity;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.web.server.context.ConfigurableWebServerApplicationContext;
import org.springframework.cache.CacheManager;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Two instances whose keys have the same id, over real HTTP on every side, on both web stacks. */
@ParameterizedClass
@EnumSource
class SeveralInstancesTests {

    private static final PublishableKey ADMIN =
            PublishableKey.of(InstanceType.DEVELOPMENT, "wise-fox-3.clerk.accounts.dev");

    private static final String ADMIN_ORIGIN = "https://admin.example.com";

    private static final Map<String, Object> OF_ADMIN =
            Map.of("iss", ADMIN.issuer(), "azp", ADMIN_ORIGIN, "sub", "user_2");

    /** Closed together: the first reactive application that ends takes the event loops of all others with it. */
    private static final List<Scene> SCENES = new ArrayList<>();

    private static Scene shared;

    @Parameter
    private Stack stack;

    private Scene scene;

    @BeforeParameterizedClassInvocation
    static void start(Stack stack) throws IOException {
        shared = Scene.of(stack);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        SCENES.forEach(Scene::close);
        SCENES.clear();
    }

    @BeforeEach
    void reset() {
        scene = shared;
        scene.forget();
    }

    @Test
    void tokensAreAcceptedForTheInstanceThatHasIssuedThem() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(get("/who", TestTokens.valid()).body()).isEqualTo("primary user_1");
            assertThat(get("/who", TestTokens.ofOther(OF_ADMIN)).body()).isEqualTo("admin user_2");
        }
        assertThat(scene.primary.callsOf("/jwks")).isOne();
        assertThat(scene.admin.callsOf("/jwks")).isOne();
    }

    @Test
    void tokensAreRefusedWhoseIssuerAndKeysAreSwapped() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertRefused(get("/who", TestTokens.with(OF_ADMIN)), "token-invalid-signature");
            assertRefused(get("/who", TestTokens.ofOther(Map.of())), "token-invalid-signature");
            assertThat(get("/who", TestTokens.valid()).statusCode()).isEqualTo(200);
            assertThat(get("/who", TestTokens.ofOther(OF_ADMIN)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theOthersPartyIsNone() throws Exception {
        var ofOtherFrontEnd = TestTokens.ofOther(Map.of("iss", ADMIN.issuer(), "azp", TestTokens.ORIGIN));
        assertRefused(get("/who", ofOtherFrontEnd), "token-invalid-authorized-parties");
        assertRefused(get("/who", TestTokens.with(Map.of("azp", ADMIN_ORIGIN))), "token-invalid-authorized-parties");
    }

    @Test
    void nothingIsFetchedForATokenOfNobody() throws Exception {
        scene = Scene.of(stack);
        for (var issuer : List.of("https://other.clerk.accounts.dev", TestKeys.ISSUER + "/", "")) {
            assertRefused(get("/who", TestTokens.with(Map.of("iss", issuer))), "token-invalid-issuer");
        }
        assertThat(scene.primary.server.calls()).isEmpty();
        assertThat(scene.admin.server.calls()).isEmpty();
    }

    @Test
    void aChainIsBoundToOneInstance() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertThat(get("/admin/who", TestTokens.ofOther(OF_ADMIN)).body()).isEqualTo("admin user_2");
            assertThat(get("/who", TestTokens.valid()).body()).isEqualTo("primary user_1");
            assertRefused(get("/admin/who", TestTokens.valid()), "token-invalid-signature");
            assertRefused(page("/admin/who", cookies("", TestTokens.valid())), "dev-browser-missing");
            assertRefused(page("/admin/who", ofPrimary(TestTokens.valid())), "dev-browser-missing");
        }
        assertThat(page("/admin/who", ofAdmin(TestTokens.ofOther(OF_ADMIN))).body())
                .isEqualTo("admin user_2");
    }

    @Test
    void cookiesNameTheirInstance() throws Exception {
        var ofAdmin = ofAdmin(TestTokens.ofOther(OF_ADMIN));
        var ofPrimary = ofPrimary(TestTokens.valid());
        assertThat(page("/who", ofPrimary).body()).isEqualTo("primary user_1");
        assertThat(page("/who", ofAdmin).body()).isEqualTo("admin user_2");
        assertThat(page("/who", ofAdmin + "; " + ofPrimary).body()).isEqualTo("primary user_1");
        assertThat(page("/who", cookies("", TestTokens.ofOther(OF_ADMIN))).body())
                .isEqualTo("admin user_2");
        assertRefused(page("/who", ofPrimary(TestTokens.ofOther(OF_ADMIN))), "token-invalid-signature");
        assertRefused(page("/who", ofAdmin(TestTokens.valid())), "token-invalid-signature");
    }

    @Test
    void machineTokensAreOfTheInstanceThatKnowsThem() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertThat(get("/keys", "ak_primary").body()).isEqualTo("primary ak_primary");
            assertThat(get("/keys", "ak_admin").body()).isEqualTo("admin ak_admin");
            assertThat(get("/admin/keys", "ak_admin").body()).isEqualTo("admin ak_admin");
            assertRefused(get("/admin/keys", "ak_primary"), "token-invalid");
            assertRefused(get("/keys", "ak_nobodys"), "token-invalid");
        }
        assertThat(scene.primary.asked).containsOnlyKeys("ak_primary", "ak_admin", "ak_nobodys");
        assertThat(scene.admin.asked).containsOnlyKeys("ak_admin", "ak_primary", "ak_nobodys");
        assertThat(scene.primary.asked.values()).containsOnly(1);
        assertThat(scene.admin.asked.values()).containsOnly(1);
        assertThat(scene.primary.secretKeys).containsExactly(TestKeys.SECRET);
        assertThat(scene.admin.secretKeys).containsExactly("sk_test_ofTheAdmins");
    }

    @Test
    void anAnswerInASharedCacheIsForOneInstanceAlone() throws Exception {
        assertThat(get("/keys", "ak_both").body()).isEqualTo("primary ak_both");
        assertThat(get("/admin/keys", "ak_both").body()).isEqualTo("admin ak_both");
        assertRefused(get("/admin/keys", "ak_primary"), "token-invalid");
        assertThat(get("/keys", "ak_primary").body()).isEqualTo("primary ak_primary");
        var cache = (Map<?, ?>) scene.application
                .getBean(CacheManager.class)
                .getCache("machine-tokens")
                .getNativeCache();
        assertThat(cache).hasSize(4);
    }

    @Test
    void anOutageOfOneIsNoneOfTheOther() throws Exception {
        scene = Scene.of(stack);
        scene.primary.down = true;
        assertThat(get("/who", TestTokens.valid()).statusCode()).isEqualTo(503);
        assertThat(get("/who", TestTokens.ofOther(OF_ADMIN)).body()).isEqualTo("admin user_2");
        assertThat(get("/keys", "ak_admin").body()).isEqualTo("admin ak_admin");
        var unknown = get("/keys", "ak_nobodys");
        assertThat(unknown.statusCode()).as("the first might know it").isEqualTo(503);
    }

    @Test
    void metersAndHealthTellTheInstancesApart() throws Exception {
        var before = List.of(signedIn("primary"), signedIn("admin"), ofNobody());
        get("/who", TestTokens.valid());
        get("/who", TestTokens.ofOther(OF_ADMIN));
        get("/who", TestTokens.ofOther(OF_ADMIN));
        get("/who", TestTokens.with(Map.of("iss", "https://other.clerk.accounts.dev")));
        assertThat(signedIn("primary") - before.get(0)).isEqualTo(1);
        assertThat(signedIn("admin") - before.get(1)).isEqualTo(2);
        assertThat(ofNobody() - before.get(2)).isEqualTo(1);
        assertThat(meters().get("clerk.jwk.set.fetches")
                        .tags("clerk.instance", "admin", "outcome", "success")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
        assertThat(scene.application.getBean("clerkHealthContributor", CompositeHealthContributor.class).stream()
                        .map(entry -> entry.name()))
                .containsExactlyInAnyOrder("primary", "admin");
    }

    private double signedIn(String instance) {
        return decisions("clerk.instance", instance, "state", "signed-in");
    }

    private double ofNobody() {
        return decisions("clerk.instance", "none", "reason", "token-invalid-issuer");
    }

    private double decisions(String... tags) {
        return meters().find("clerk.authentications").tags(tags).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private MeterRegistry meters() {
        return scene.application.getBean(MeterRegistry.class);
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return scene.browser.get(path, bearer(token));
    }

    private HttpResponse<String> page(String path, String cookies) throws Exception {
        return scene.browser.get(path, "Cookie", cookies);
    }

    private static String ofPrimary(String session) {
        return cookies("_" + PublishableKey.parse(TestKeys.PUBLISHABLE).cookieSuffix(), session);
    }

    private static String ofAdmin(String session) {
        return cookies("_" + ADMIN.cookieSuffix(), session);
    }

    private static String cookies(String suffix, String session) {
        return "__clerk_db_jwt" + suffix + "=dvb_1; __client_uat" + suffix + "=1; __session" + suffix + "=" + session;
    }

    private static void assertRefused(HttpResponse<String> answer, String reason) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("x-clerk-auth-reason")).contains(reason);
    }

    /** The application, and the two instances that it accepts tokens of. */
    private record Scene(
            Clerk primary, Clerk admin, ConfigurableWebServerApplicationContext application, TestBrowser browser) {

        static Scene of(Stack stack) throws IOException {
            var primary = new Clerk(TestTokens.jwks(), "ak_primary", "ak_both");
            var admin = new Clerk(TestTokens.jwksOfOther(), "ak_admin", "ak_both", "ak_second");
            var properties = List.of(
                    "clerk.publishable-key=" + TestKeys.PUBLISHABLE,
                    "clerk.secret-key=" + TestKeys.SECRET,
                    "clerk.jwk-set-uri=" + primary.server.url() + "/jwks",
                    "clerk.api-url=" + primary.server.url(),
                    "clerk.authorized-parties=" + TestTokens.ORIGIN,
                    "clerk.session-cookie.enabled=true",
                    "clerk.machine-tokens.cache.name=machine-tokens",
                    "clerk.instances.admin.publishable-key=" + ADMIN.value(),
                    "clerk.instances.admin.secret-key=sk_test_ofTheAdmins",
                    "clerk.instances.admin.jwk-set-uri=" + admin.server.url() + "/jwks",
                    "clerk.instances.admin.api-url=" + admin.server.url(),
                    "clerk.instances.admin.authorized-parties=" + ADMIN_ORIGIN);
            var application = stack.start(
                    properties,
                    Endpoints.class,
                    Caches.class,
                    stack == Stack.MVC_ON_TOMCAT ? OnServlet.class : OnReactive.class);
            var port = Objects.requireNonNull(application.getWebServer()).getPort();
            var scene = new Scene(primary, admin, application, new TestBrowser(port));
            SCENES.add(scene);
            return scene;
        }

        /** What was asked about machine tokens, and what came of it; the keys are kept. */
        void forget() {
            primary.asked.clear();
            admin.asked.clear();
            application.getBean(CacheManager.class).getCache("machine-tokens").clear();
        }

        void close() {
            application.close();
            primary.server.close();
            admin.server.close();
        }
    }

    /** One instance at Clerk: its keys, and the API keys that it knows. */
    private static final class Clerk {

        private final Set<String> known = ConcurrentHashMap.newKeySet();

        private final Map<String, Integer> asked = new ConcurrentHashMap<>();

        private final Set<String> secretKeys = ConcurrentHashMap.newKeySet();

        private final String jwks;

        private final TestServer server;

        private volatile boolean down;

        private Clerk(String jwks, String... apiKeys) throws IOException {
            this.jwks = jwks;
            this.known.addAll(List.of(apiKeys));
            this.server = new TestServer(this::answer);
        }

        private long callsOf(String uri) {
            return server.calls().stream()
                    .filter(call -> call.uri().equals(uri))
                    .count();
        }

        private void answer(HttpExchange exchange) throws IOException {
            if (down) {
                exchange.sendResponseHeaders(500, -1);
            } else if (exchange.getRequestURI().getPath().equals("/jwks")) {
                send(exchange, 200, jwks);
            } else {
                verify(exchange);
            }
        }

        private void verify(HttpExchange exchange) throws IOException {
            var question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var key = question.replaceAll(".*\"secret\":\"([^\"]*)\".*", "$1");
            asked.merge(key, 1, Integer::sum);
            secretKeys.add(
                    exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", ""));
            if (known.contains(key)) {
                send(exchange, 200, "{\"object\":\"api_key\",\"id\":\"" + key + "\",\"subject\":\"user_1\"}");
            } else {
                send(exchange, 404, "{\"errors\":[{\"code\":\"resource_not_found\",\"message\":\"not found\"}]}");
            }
        }

        private static void send(HttpExchange exchange, int status, String body) throws IOException {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Caches {

        @Bean
        CacheManager cacheManager() {
            return new ConcurrentMapCacheManager();
        }
    }

    @RestController
    static class Endpoints {

        private final ClerkInstances instances;

        Endpoints(ClerkInstances instances) {
            this.instances = instances;
        }

        @GetMapping({"/who", "/admin/who"})
        String who(ClerkSession session) {
            return instances.of(session).orElseThrow().name() + " " + session.userId();
        }

        @GetMapping({"/keys", "/admin/keys"})
        String key(Authentication authentication) {
            var token = (ClerkMachineAuthenticationToken<?>) authentication;
            return token.instance() + " " + token.machineToken().id();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OnServlet {

        @Bean
        @Order(1)
        SecurityFilterChain adminChain(HttpSecurity http) {
            return http.securityMatcher("/admin/**")
                    .with(clerk(), clerk -> clerk.instance("admin").acceptTokens("/admin/keys", TokenType.API_KEY))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain chain(HttpSecurity http) {
            return http.with(clerk(), clerk -> clerk.acceptTokens("/keys", TokenType.API_KEY))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OnReactive {

        @Bean
        @Order(1)
        SecurityWebFilterChain adminChain(ServerHttpSecurity http, ClerkServerHttpSecurity clerk) {
            http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/admin/**"));
            return clerk.instance("admin")
                    .acceptTokens("/admin/keys", TokenType.API_KEY)
                    .applyTo(http)
                    .authorizeExchange(exchanges -> exchanges.anyExchange().authenticated())
                    .build();
        }

        @Bean
        @Order(2)
        SecurityWebFilterChain chain(ServerHttpSecurity http, ClerkServerHttpSecurity clerk) {
            return clerk.acceptTokens("/keys", TokenType.API_KEY)
                    .applyTo(http)
                    .authorizeExchange(exchanges -> exchanges.anyExchange().authenticated())
                    .build();
        }
    }
}
