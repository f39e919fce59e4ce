package dev.clerkspring.security.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** Spring Security's own resolver is the judge. */
class OrdinaryBearerTokenResolverTests {

    private final BearerTokenResolver resolver = new OrdinaryBearerTokenResolver();

    private final BearerTokenResolver judge = new DefaultBearerTokenResolver();

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer  a.b.c",
                "Bearer a.b.c",
                "bearer a.b.c",
                "BEARER a.b.c",
                "Bearer a-b_c.d~e+f/g",
                "Bearer abc==",
                "Bearer =",
                "Bearer a=b",
                "Bearer a b",
                "Bearer a,b",
                "Bearer ä",
                "Bearer a\u0000",
                "Bearera.b.c",
                " Bearer a.b.c",
                "Basic a.b.c",
                "a.b.c"
            })
    void findsWhatSpringSecurityFinds(String header) {
        assertThat(resolve(resolver, header)).isEqualTo(resolve(judge, header));
    }

    @Test
    void findsItInWhateverIsSent() {
        var random = new Random(11);
        var alphabet = "abzAZ09.-_~+/= ,;\t\u00e4\u0000";
        for (int i = 0; i < 20_000; i++) {
            var token = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                token.append(alphabet.charAt(random.nextInt(random.nextBoolean() ? 9 : alphabet.length())));
            }
            var header = (random.nextInt(8) == 0 ? "bearer" : "Bearer ") + token;
            assertThat(resolve(resolver, header)).as(header).isEqualTo(resolve(judge, header));
        }
    }

    private static String resolve(BearerTokenResolver resolver, String header) {
        var request = new MockHttpServletRequest();
        Stream.ofNullable(header).forEach(value -> request.addHeader("Authorization", value));
        try {
            return "token " + resolver.resolve(request);
        } catch (OAuth2AuthenticationException ex) {
            return ex.getError().getErrorCode() + ": " + ex.getError().getDescription();
        }
    }
}
