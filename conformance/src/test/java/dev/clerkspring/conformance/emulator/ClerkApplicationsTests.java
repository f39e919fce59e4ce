package dev.clerkspring.conformance.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.apikeys.CreateApiKeyRequest;
import dev.clerkspring.sdk.apikeys.RevokeApiKeyRequest;
import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.MachineSecretKey;
import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.machines.CreateM2mTokenRequest;
import dev.clerkspring.sdk.machines.CreateMachineRequest;
import dev.clerkspring.sdk.users.CreateUserRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Applications on {@code @clerk/backend} and {@code @clerk/express}, which know of the emulator's jar what it prints.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClerkApplicationsTests {

    enum Sdk {
        BACKEND,
        EXPRESS
    }

    private final Map<Sdk, Map<InstanceType, NodeApplication>> applications = new EnumMap<>(Sdk.class);

    private StandaloneEmulator emulator;

    @BeforeAll
    void start() {
        emulator = StandaloneEmulator.start();
        for (var sdk : Sdk.values()) {
            for (var type : InstanceType.values()) {
                applications
                        .computeIfAbsent(sdk, each -> new EnumMap<>(InstanceType.class))
                        .put(
                                type,
                                NodeApplication.start("clerk-" + sdk.name().toLowerCase(Locale.ROOT), emulator, type));
            }
        }
    }

    @AfterAll
    void stop() {
        applications.values().forEach(each -> each.values().forEach(NodeApplication::close));
        if (emulator != null) {
            emulator.close();
        }
    }

    private String url(Sdk sdk, InstanceType type, String path) {
        return applications.get(sdk).get(type).url(path);
    }

    @ParameterizedTest
    @CsvSource({"BACKEND, DEVELOPMENT", "BACKEND, PRODUCTION", "EXPRESS, DEVELOPMENT", "EXPRESS, PRODUCTION"})
    void aHandshakeBringsTheSessionByANonce(Sdk sdk, InstanceType type) {
        var browser = new TestBrowser();
        browser.signIn(emulator, "ada");
        var page = url(sdk, type, "/me?page=1");
        if (type == InstanceType.PRODUCTION) {
            // Says that somebody is signed in; without it such an application does not ask.
            browser.keep(page, "__client_uat", browser.cookie("__client_uat"));
        }

        var answer = browser.open(page);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("userId").asString()).isEqualTo("user_emulator_ada");
        var visited = browser.visited();
        assertThat(visited.get(0)).isEqualTo(page);
        assertThat(visited.get(1)).startsWith(emulator.frontendApiUrl() + "/v1/client/handshake?");
        assertThat(visited.get(2)).startsWith(page + "&__clerk_handshake_nonce=");
        if (type == InstanceType.DEVELOPMENT) {
            assertThat(visited.get(3)).isEqualTo(page);
        }
        assertThat(browser.open(page).status()).isEqualTo(200);
        assertThat(browser.visited()).as("once it is known").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aHandshakeTellsByATokenThatNobodyIsSignedIn(Sdk sdk) {
        var browser = new TestBrowser();
        var page = url(sdk, InstanceType.DEVELOPMENT, "/me?page=1");
        var answer = browser.open(page);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.clerkReason()).isEqualTo("session-token-and-uat-missing");
        assertThat(browser.visited().get(2)).startsWith(page + "&__clerk_handshake=");
        assertThat(browser.visited().get(3)).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            DEVELOPMENT, __session __client_uat __clerk_db_jwt, 200, ''
            DEVELOPMENT, __session __client_uat,                401, dev-browser-missing
            DEVELOPMENT, __session __clerk_db_jwt,              401, session-token-but-no-client-uat
            DEVELOPMENT, __clerk_db_jwt,                        401, session-token-and-uat-missing
            PRODUCTION,  __session __client_uat,                200, ''
            PRODUCTION,  __session,                             401, session-token-but-no-client-uat
            PRODUCTION,  __client_uat,                          401, client-uat-but-no-session-token
            PRODUCTION,  '',                                    401, session-token-and-uat-missing
            """)
    void cookiesCount(InstanceType type, String cookies, int status, String reason) {
        var signedIn = new TestBrowser();
        signedIn.signIn(emulator, "ben");
        var header = Arrays.stream(cookies.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> name + "=" + signedIn.cookie(name))
                .collect(Collectors.joining("; "));
        for (var sdk : Sdk.values()) {
            var answer = new TestBrowser().fetch(url(sdk, type, "/me"), "Cookie", header);
            assertThat(answer.status()).as(sdk + " " + answer).isEqualTo(status);
            assertThat(answer.clerkReason()).as(sdk.name()).isEqualTo(reason);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BACKEND, ada,  org:admin,  true",
        "BACKEND, ben,  org:member, false",
        "BACKEND, cleo, null,       false",
        "EXPRESS, ada,  org:admin,  true",
        "EXPRESS, ben,  org:member, false",
        "EXPRESS, cleo, null,       false"
    })
    void aTokenInTheHeaderSaysWhoAndWhatTheyMay(Sdk sdk, String persona, String role, boolean mayCreate) {
        var answer = me(sdk, emulator.sessionToken(persona));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("userId").asString()).isEqualTo("user_emulator_" + persona);
        assertThat(answer.body().path("orgRole").asString("null")).isEqualTo(role);
        assertThat(answer.body().path("mayCreate").asBoolean()).isEqualTo(mayCreate);
    }

    @ParameterizedTest
    @EnumSource
    void keysAndMachinesAreKnown(Sdk sdk) {
        var clerk = clerk();
        var key = clerk.apiKeys()
                .createApiKey(CreateApiKeyRequest.builder()
                        .name("deploy")
                        .subject("user_emulator_ada")
                        .build());
        assertThat(me(sdk, key.secret()).body().path("userId").asString()).isEqualTo("user_emulator_ada");
        clerk.apiKeys().revokeApiKey(key.id(), RevokeApiKeyRequest.builder().build());
        assertThat(me(sdk, key.secret()).status()).isEqualTo(401);

        var machine = clerk.machines()
                .create(CreateMachineRequest.builder().name("worker").build());
        var token = ClerkClient.builder()
                .apiUrl(emulator.apiUrl())
                .machineSecretKey(MachineSecretKey.parse(machine.secretKey()))
                .build()
                .m2m()
                .createToken(CreateM2mTokenRequest.builder().build());
        assertThat(me(sdk, token.token()).body().path("machineId").asString()).isEqualTo(machine.id());
    }

    @ParameterizedTest
    @EnumSource
    void aTokenThatNobodySignedIsRefused(Sdk sdk) {
        var answer = me(sdk, "e30.e30.e30");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.clerkReason()).isEqualTo("jwk-kid-mismatch");
    }

    @Test
    void expressSendsStrangersToTheSignInPage() {
        var page = url(Sdk.EXPRESS, InstanceType.PRODUCTION, "/page");
        assertThat(new TestBrowser().fetch(page).location()).isEqualTo(emulator.frontendApiUrl() + "/sign-in");
        var token = "Bearer " + emulator.sessionToken("ada");
        assertThat(new TestBrowser().fetch(page, "Authorization", token).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void aWebhookIsDeliveredAndVerified(Sdk sdk) {
        var application = applications.get(sdk).get(InstanceType.DEVELOPMENT);
        emulator.deliverTo(application.url("/webhooks"));
        var user = clerk().users()
                .create(CreateUserRequest.builder()
                        .emailAddress(List.of(sdk + "@example.com"))
                        .build());
        assertThat(application.webhook()).isEqualTo("user.created " + user.id());
        var forged = new TestBrowser()
                .post(
                        application.url("/webhooks"),
                        "{}",
                        "svix-id",
                        "msg_1",
                        "svix-timestamp",
                        "" + System.currentTimeMillis() / 1000,
                        "svix-signature",
                        "v1,AAAA");
        assertThat(forged.status()).isEqualTo(400);
    }

    private TestBrowser.Answer me(Sdk sdk, String token) {
        return new TestBrowser().fetch(url(sdk, InstanceType.DEVELOPMENT, "/me"), "Authorization", "Bearer " + token);
    }

    private ClerkClient clerk() {
        return ClerkClient.builder()
                .apiUrl(emulator.apiUrl())
                .secretKey(SecretKey.parse(emulator.secretKey()))
                .build();
    }
}
