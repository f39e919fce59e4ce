package dev.clerkspring.boot.autoconfigure.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.clerkspring.boot.autoconfigure.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A slice has Clerk's security, and starts without any key. */
@WebMvcTest(properties = {"spring.main.web-application-type=servlet", "clerk.security.public-paths=/public"})
@ContextConfiguration(classes = ServletApplication.class)
class ServletSliceTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void refusesWhoIsNotAuthenticated() {
        assertThat(mvc.perform(get("/session"))).hasStatus(401).bodyText().contains("session-token-and-uat-missing");
        assertThat(mvc.perform(post("/session"))).hasStatus(401);
        assertThat(mvc.perform(get("/public"))).hasStatusOk();
    }

    @Test
    void takesTheAuthenticationThatATestBrings() {
        var reader = jwt().authorities(new SimpleGrantedAuthority("org:invoices:read"));
        assertThat(mvc.perform(get("/invoices").with(reader))).hasStatusOk();
        assertThat(mvc.perform(delete("/invoices").with(reader))).hasStatus(403);
    }

    @Test
    void refusesEveryTokenForWantOfAKey() {
        assertThat(mvc.perform(get("/session").header("Authorization", "Bearer " + TestTokens.valid())))
                .hasStatus(401)
                .bodyText()
                .contains("jwk-kid-mismatch");
    }
}
