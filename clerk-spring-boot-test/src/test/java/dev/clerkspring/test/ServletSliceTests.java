package dev.clerkspring.test;

import static dev.clerkspring.test.ClerkMachine.clerkApiKey;
import static dev.clerkspring.test.ClerkMachine.clerkMachine;
import static dev.clerkspring.test.ClerkMachine.clerkOauthToken;
import static dev.clerkspring.test.ClerkUser.clerkUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.clerkspring.test.application.ServletApplication;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.client.MockMvcWebTestClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A slice of an MVC application, with nothing configured. */
@WebMvcTest(properties = "spring.main.web-application-type=servlet")
@ContextConfiguration(classes = ServletApplication.class)
class ServletSliceTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MockMvc mockMvc;

    @Autowired
    private ClerkTokens tokens;

    @Test
    void refusesWhoIsNobody() {
        assertThat(mvc.perform(get("/session"))).hasStatus(401);
    }

    @Test
    @WithClerkUser
    void knowsTheUserOfAnAnnotation() {
        assertThat(mvc.perform(get("/session")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.user")
                .isEqualTo("user_test");
        assertThat(mvc.perform(get("/invoices"))).hasStatus(403);
    }

    @Test
    @WithClerkUser(
            id = "user_1",
            organization = "org_acme",
            role = "org:admin",
            permissions = "org:invoices:read",
            features = "user:export",
            plan = {"pro", "user:team"},
            factorAge = {1, 2},
            actor = "user_2",
            claims = "{\"theme\": \"dark\"}")
    void knowsEverythingThatTheAnnotationSays() {
        assertThat(mvc.perform(get("/session"))).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"user": "user_1", "organization": "acme", "role": "org:admin", "permissions": ["org:invoices:read"]}""");
        assertThat(mvc.perform(get("/invoices"))).hasStatusOk();
    }

    @Test
    @WithClerkUser(factorAge = 30)
    void asksForReverificationAsInProduction() {
        assertThat(mvc.perform(post("/invoices"))).hasStatus(403).bodyText().contains("reverification");
    }

    @Test
    @WithClerkUser(factorAge = 1)
    void asksForNoReverificationOfWhoHasJustSignedIn() {
        assertThat(mvc.perform(post("/invoices"))).hasStatusOk();
    }

    @Test
    @AsReader
    void knowsAnAnnotationOfTheTestsOwn() {
        assertThat(mvc.perform(get("/invoices"))).hasStatusOk();
    }

    @Test
    @WithClerkPersona("ada")
    void knowsAPersona() {
        assertThat(mvc.perform(get("/session")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.role")
                .isEqualTo("org:admin");
    }

    @ClerkPersonas
    void repeatsATestForEachPersona(ClerkUser persona) {
        assertThat(mvc.perform(get("/session").with(persona)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.user")
                .isEqualTo("user_emulator_" + persona);
    }

    @ClerkPersonas({"ada", "ben"})
    void repeatsATestForSomePersonas(ClerkUser persona) {
        assertThat(mvc.perform(get("/invoices").with(persona))).hasStatusOk();
    }

    @Test
    void knowsTheUserOfARequest() {
        assertThat(mvc.perform(get("/invoices").with(clerkUser().permissions("org:invoices:read"))))
                .hasStatusOk();
        assertThat(mvc.perform(get("/invoices").with(clerkUser()))).hasStatus(403);
        assertThat(mvc.perform(post("/invoices").with(clerkUser()))).hasStatusOk();
    }

    @Test
    void knowsMachines() {
        assertThat(mvc.perform(get("/export").with(clerkMachine().scopes("read"))))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("ClerkM2mAuthenticationToken mch_test");
        assertThat(mvc.perform(get("/export").with(clerkApiKey().scopes("read"))))
                .bodyText()
                .isEqualTo("ClerkApiKeyAuthenticationToken user_test");
        assertThat(mvc.perform(get("/export").with(clerkOauthToken().scopes("read"))))
                .bodyText()
                .isEqualTo("ClerkOAuthAuthenticationToken user_test");
        assertThat(mvc.perform(get("/export").with(clerkMachine()))).hasStatus(403);
    }

    @Test
    void refusesAKindThatTheRouteDoesNotAccept() {
        assertThat(mvc.perform(get("/session").with(clerkMachine())))
                .hasStatus(401)
                .bodyText()
                .contains("token-type-mismatch");
        assertThat(mvc.perform(get("/export").with(clerkUser()))).hasStatus(401);
    }

    @Test
    void trustsTheTokensOfTheKit() {
        var client = RestTestClient.bindTo(mockMvc).build();
        var reader = tokens.bearer(clerkUser().permissions("org:invoices:read"));
        client.mutate()
                .requestInterceptor(reader)
                .build()
                .get()
                .uri("/invoices")
                .exchange()
                .expectStatus()
                .isOk();
        client.mutate()
                .requestInterceptor(tokens.bearer(clerkMachine().scopes("read")))
                .build()
                .get()
                .uri("/export")
                .exchange()
                .expectBody(String.class)
                .isEqualTo("ClerkM2mAuthenticationToken mch_test");
        client.mutate()
                .requestInterceptor(tokens.bearer(clerkUser().claim("exp", 1)))
                .build()
                .get()
                .uri("/session")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    @WithClerkUser
    void reachesARestTestClientOnMockMvc() {
        RestTestClient.bindTo(mockMvc)
                .build()
                .get()
                .uri("/session")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void reachesAWebTestClientOnMockMvc() {
        WebTestClient client = MockMvcWebTestClient.bindTo(mockMvc).build();
        client.mutateWith(clerkUser("user_1"))
                .get()
                .uri("/session")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.user")
                .isEqualTo("user_1");
    }

    @Nested
    @WithClerkUser(permissions = "org:invoices:read")
    class OfAClass {

        @Test
        void isTheUserOfItsTests() {
            assertThat(mvc.perform(get("/invoices"))).hasStatusOk();
        }

        @Test
        @WithClerkUser
        void isNotTheUserOfATestWithAnother() {
            assertThat(mvc.perform(get("/invoices"))).hasStatus(403);
        }

        @Test
        @WithClerkPersona("cleo")
        void isNotTheUserOfATestWithAPersona() {
            assertThat(mvc.perform(get("/invoices"))).hasStatus(403);
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @WithClerkUser(permissions = "org:invoices:read")
    @interface AsReader {}
}
