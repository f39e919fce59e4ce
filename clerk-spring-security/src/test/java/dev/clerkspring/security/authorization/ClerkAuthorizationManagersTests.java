package dev.clerkspring.security.authorization;

import static dev.clerkspring.sdk.authorization.Requirement.permission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clerkspring.sdk.authorization.Requirement;
import dev.clerkspring.sdk.authorization.Reverification;
import dev.clerkspring.sdk.authorization.Reverification.Level;
import dev.clerkspring.security.ClerkAuthenticationToken;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

@ExtendWith(OutputCaptureExtension.class)
class ClerkAuthorizationManagersTests {

    private static final Reverification SOON = new Reverification(Level.FIRST_FACTOR, 5);

    static Stream<Arguments> questions() {
        return Stream.of(
                both(
                        ClerkAuthorizationManagers::hasOrgRole,
                        ReactiveClerkAuthorizationManagers::hasOrgRole,
                        "admin",
                        true),
                both(
                        ClerkAuthorizationManagers::hasOrgRole,
                        ReactiveClerkAuthorizationManagers::hasOrgRole,
                        "x",
                        false),
                both(
                        ClerkAuthorizationManagers::hasPermission,
                        ReactiveClerkAuthorizationManagers::hasPermission,
                        "org:invoices:read",
                        true),
                both(
                        ClerkAuthorizationManagers::hasPermission,
                        ReactiveClerkAuthorizationManagers::hasPermission,
                        "org:invoices:create",
                        false),
                both(
                        ClerkAuthorizationManagers::hasFeature,
                        ReactiveClerkAuthorizationManagers::hasFeature,
                        "invoices",
                        true),
                both(
                        ClerkAuthorizationManagers::hasFeature,
                        ReactiveClerkAuthorizationManagers::hasFeature,
                        "x",
                        false),
                both(ClerkAuthorizationManagers::hasPlan, ReactiveClerkAuthorizationManagers::hasPlan, "org:pro", true),
                both(
                        ClerkAuthorizationManagers::hasPlan,
                        ReactiveClerkAuthorizationManagers::hasPlan,
                        "user:pro",
                        false));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void asksTheSession(
            AuthorizationManager<String> servlet, ReactiveAuthorizationManager<String> reactive, boolean expected) {
        assertThat(decide(servlet, session(0)).isGranted()).isEqualTo(expected);
        assertThat(decide(reactive, Mono.just(session(0))).isGranted()).isEqualTo(expected);
        assertThat(decide(servlet, anonymous()).isGranted()).isFalse();
        assertThat(decide(reactive, Mono.just(anonymous())).isGranted()).isFalse();
        assertThat(decide(reactive, Mono.empty()).isGranted()).isFalse();
    }

    @Test
    void saysWhenOnlyReverificationIsMissing() {
        AuthorizationManager<String> servlet = ClerkAuthorizationManagers.reverified(SOON);
        ReactiveAuthorizationManager<String> reactive = ReactiveClerkAuthorizationManagers.reverified(SOON);

        assertThat(decide(servlet, session(0)).isGranted()).isTrue();
        assertThat(decide(reactive, Mono.just(session(0))).isGranted()).isTrue();
        assertThat(decide(servlet, session(5))).isEqualTo(new ReverificationDecision(SOON));
        assertThat(decide(reactive, Mono.just(session(5)))).isEqualTo(new ReverificationDecision(SOON));
        assertThat(decide(servlet, anonymous())).isNotInstanceOf(ReverificationDecision.class);
        assertThat(decide(reactive, Mono.empty())).isNotInstanceOf(ReverificationDecision.class);
    }

    @Test
    void asksForSeveralThingsAtOnceAndForReverificationLast() {
        var read = permission("org:invoices:read");
        var create = permission("org:invoices:create");

        assertThat(decide(ClerkAuthorizationManagers.has(SOON, read), session(5)))
                .isEqualTo(new ReverificationDecision(SOON));
        assertThat(decide(ClerkAuthorizationManagers.has(SOON, create), session(5)))
                .isNotInstanceOf(ReverificationDecision.class)
                .matches(result -> !result.isGranted());
        assertThat(decide(ReactiveClerkAuthorizationManagers.has(SOON, read), Mono.just(session(0)))
                        .isGranted())
                .isTrue();
    }

    @Test
    void asksForAtLeastOneThing() {
        assertThatIllegalArgumentException().isThrownBy(() -> ClerkAuthorizationManagers.has(new Requirement[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReactiveClerkAuthorizationManagers.has(new Requirement[0]));
    }

    @Test
    void reportsChecksForSystemPermissionsWithTheirPlace(CapturedOutput output) {
        ClerkAuthorizationManagers.hasPermission("org:sys_memberships:manage");
        ReactiveClerkAuthorizationManagers.hasPermission("sys_memberships:manage");

        assertThat(output.getAll().lines().filter(line -> line.contains("org:sys_…")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains(getClass().getName() + ".reportsChecksForSystemPermissionsWithTheirPlace"));
    }

    private static Arguments both(
            Function<String, AuthorizationManager<String>> servlet,
            Function<String, ReactiveAuthorizationManager<String>> reactive,
            String asked,
            boolean expected) {
        return arguments(servlet.apply(asked), reactive.apply(asked), expected);
    }

    private static AuthorizationResult decide(AuthorizationManager<String> manager, Authentication authentication) {
        return manager.authorize(() -> authentication, "/");
    }

    private static AuthorizationResult decide(
            ReactiveAuthorizationManager<String> manager, Mono<Authentication> authentication) {
        return manager.authorize(authentication, "/")
                .onErrorResume(AuthorizationDeniedException.class, denial -> Mono.just(denial.getAuthorizationResult()))
                .block();
    }

    private static Authentication anonymous() {
        return new AnonymousAuthenticationToken("key", "nobody", AuthorityUtils.createAuthorityList("ROLE_org:admin"));
    }

    private static Authentication session(long minutes) {
        var claims = Map.<String, Object>of(
                "sub",
                "user_1",
                "v",
                2L,
                "fea",
                "o:invoices",
                "pla",
                "o:pro",
                "fva",
                List.of(minutes, -1L),
                "o",
                Map.of("id", "org_1", "rol", "admin", "per", "read,create", "fpm", "1"));
        var jwt = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .claims(all -> all.putAll(claims))
                .issuedAt(Instant.now())
                .build();
        return new ClerkAuthenticationToken(jwt, AuthorityUtils.NO_AUTHORITIES);
    }
}
