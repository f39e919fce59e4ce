package dev.clerkspring.security.reactive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.authentication.RequestView;
import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ClerkJwtDecoder;
import dev.clerkspring.security.TestSessions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.reactive.BindingContext;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ReactiveClerkSessionArgumentResolverTests {

    private final ReactiveClerkSessionArgumentResolver resolver = new ReactiveClerkSessionArgumentResolver();

    @ParameterizedTest
    @ValueSource(strings = {"required", "nullable"})
    void resolvesTheSession(String method) {
        StepVerifier.create(resolved(method, clerk()).cast(ClerkSession.class).map(ClerkSession::userId))
                .expectNext("user_1")
                .verifyComplete();
    }

    @Test
    void resolvesTheSessionAsOptional() {
        StepVerifier.create(resolved("optional", clerk()))
                .assertNext(session -> assertThat(session)
                        .isInstanceOfSatisfying(
                                Optional.class,
                                optional -> assertThat(optional).containsInstanceOf(ClerkSession.class)))
                .verifyComplete();
    }

    @Test
    void resolvesToNothingWhereThatIsAllowed() {
        StepVerifier.create(resolved("nullable", null)).verifyComplete();
        StepVerifier.create(resolved("optional", null))
                .expectNext(Optional.empty())
                .verifyComplete();
    }

    @Test
    void refusesWhereASessionIsNeeded() {
        StepVerifier.create(resolved("required", null)).verifyError(AccessDeniedException.class);
        StepVerifier.create(resolved("required", new TestingAuthenticationToken("ada", "secret", "ROLE_USER")))
                .verifyError(AccessDeniedException.class);
    }

    @Test
    void concernsSessionsOnly() {
        assertThat(resolver.supportsParameter(parameter("required"))).isTrue();
        assertThat(resolver.supportsParameter(parameter("optional"))).isTrue();
        assertThat(resolver.supportsParameter(parameter("other"))).isFalse();
    }

    private Mono<Object> resolved(String method, @Nullable Authentication authentication) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
        var resolved = resolver.resolveArgument(parameter(method), new BindingContext(), exchange);
        return authentication == null
                ? resolved
                : resolved.contextWrite(ReactiveSecurityContextHolder.withAuthentication(authentication));
    }

    private static Authentication clerk() {
        var jwt = new ClerkJwtDecoder(TestSessions.authenticator())
                .decode(RequestView.cookies(List.of("__session=" + TestSessions.ADMIN)));
        return new ClerkAuthenticationConverter().convert(jwt);
    }

    private static MethodParameter parameter(String name) {
        return Stream.of(Handlers.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .map(method -> new MethodParameter(method, 0))
                .findFirst()
                .orElseThrow();
    }

    interface Handlers {

        void required(ClerkSession session);

        void nullable(@Nullable ClerkSession session);

        void optional(Optional<ClerkSession> session);

        void other(Optional<String> other);
    }
}
