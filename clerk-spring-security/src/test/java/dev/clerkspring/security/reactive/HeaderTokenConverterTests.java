package dev.clerkspring.security.reactive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.security.AuthorizationRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;

class HeaderTokenConverterTests {

    @ParameterizedTest
    @MethodSource("dev.clerkspring.security.AuthorizationRow#all")
    void readsTheHeaderAsTheDecisionDoes(AuthorizationRow row) {
        assertThat(converted(row)).isEqualTo(row.expected());
    }

    private static String converted(AuthorizationRow row) {
        var request = MockServerHttpRequest.get("/");
        row.values().forEach(value -> request.header("Authorization", value));
        return new HeaderTokenConverter()
                .convert(MockServerWebExchange.from(request))
                .cast(BearerTokenAuthenticationToken.class)
                .map(BearerTokenAuthenticationToken::getToken)
                .onErrorResume(OAuth2AuthenticationException.class, ex -> Mono.just("malformed"))
                .defaultIfEmpty("nothing")
                .block();
    }
}
