package dev.clerkspring.security.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.clerkspring.security.TestSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

class ClerkSessionArgumentResolverTests {

    private final MockMvc mvc = TestChains.mvc(ClerkHttpConfigurerTests.ExplicitChain.class);

    @ParameterizedTest
    @CsvSource(textBlock = """
            /public/nullable, true,  200, user_1
            /public/optional, true,  200, user_1
            /public/required, true,  200, user_1
            /public/nullable, false, 200, nobody
            /public/optional, false, 200, nobody
            /public/required, false, 401, session-token-and-uat-missing
            """)
    void resolvesTheSessionOrItsAbsence(String path, boolean signedIn, int status, String body) {
        var request = get(path);
        if (signedIn) {
            request.header("Authorization", "Bearer " + TestSessions.MEMBER);
        }

        var response = Responses.of(mvc, request);

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(Responses.body(response)).contains(body);
    }

    @Test
    void anotherLoginIsNoSession() {
        var other = SecurityMockMvcRequestPostProcessors.authentication(
                new TestingAuthenticationToken("ada", "secret", "ROLE_USER"));

        assertThat(Responses.body(Responses.of(mvc, get("/public/nullable").with(other))))
                .isEqualTo("nobody");
        assertThat(Responses.of(mvc, get("/public/required").with(other)).getStatus())
                .isEqualTo(403);
    }
}
