package dev.clerkspring.security.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.security.AuthorizationRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

class HeaderTokenResolverTests {

    @ParameterizedTest
    @MethodSource("dev.clerkspring.security.AuthorizationRow#all")
    void readsTheHeaderAsTheDecisionDoes(AuthorizationRow row) {
        assertThat(resolved(row)).isEqualTo(row.expected());
    }

    private static String resolved(AuthorizationRow row) {
        var request = new MockHttpServletRequest();
        row.values().forEach(value -> request.addHeader("Authorization", value));
        try {
            var token = new HeaderTokenResolver().resolve(request);
            return token != null ? token : "nothing";
        } catch (OAuth2AuthenticationException ex) {
            return "malformed";
        }
    }
}
