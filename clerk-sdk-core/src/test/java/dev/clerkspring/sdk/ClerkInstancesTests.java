package dev.clerkspring.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.clerkspring.sdk.authentication.AuthenticationListener;
import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import dev.clerkspring.sdk.authentication.ReactiveClerkAuthenticator;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.authentication.RequestView;
import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.machine.MachineAuthenticator;
import dev.clerkspring.sdk.machine.MachineCacheSettings;
import dev.clerkspring.sdk.machine.MachineTokenCache;
import dev.clerkspring.sdk.machine.MachineTokenListener;
import dev.clerkspring.sdk.machine.MachineTokenVerifier;
import dev.clerkspring.sdk.machine.ReactiveMachineAuthenticator;
import dev.clerkspring.sdk.machine.TokenIntrospector;
import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.TestClock;
import dev.clerkspring.sdk.token.TestTokens;
import dev.clerkspring.sdk.token.TokenSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;

class ClerkInstancesTests {

    private static final String ADMIN = "https://clerk.admin.example.com";

    private final TestClock clock = new TestClock();

    private final ClerkInstance primary = instance(ClerkInstances.PRIMARY, TestTokens.ISSUER)
            .clients(() -> ClerkClient.builder()
                    .secretKey(SecretKey.parse("sk_test_1"))
                    .build())
            .build();

    private final ClerkInstance admin = instance("admin", ADMIN).build();

    private final ClerkInstances instances =
            new ClerkInstances(List.of(primary, admin), AuthenticationListener.none(), MachineTokenListener.none());

    @Test
    void areFoundByTheirNames() {
        assertThat(instances.primary()).isSameAs(primary);
        assertThat(instances.get("primary")).isSameAs(primary);
        assertThat(instances.get("admin")).isSameAs(admin);
        assertThat(instances.all()).containsExactly(primary, admin);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> instances.get("other"))
                .withMessage("There is no Clerk instance 'other', but [primary, admin]");
    }

    @Test
    void areFoundBySessions() {
        assertThat(instances.of(ClerkSession.of(Map.of("sub", "user_1", "iss", TestTokens.ISSUER))))
                .contains(primary);
        assertThat(instances.of(ClerkSession.of(Map.of("sub", "user_1", "iss", ADMIN))))
                .contains(admin);
        assertThat(instances.of(ClerkSession.of(Map.of("sub", "user_1", "iss", "https://other.example.com"))))
                .isEmpty();
        assertThat(instances.of(ClerkSession.of(Map.of("sub", "user_1")))).isEmpty();
        assertThat(instances.of(ClerkSession.of(Map.of("sub", "user_1", "iss", 1))))
                .isEmpty();
    }

    @Test
    void haveAClientWithASecretKeyAlone() {
        assertThat(primary.client().users()).isNotNull();
        assertThatIllegalStateException().isThrownBy(admin::client).withMessageContaining("'admin'");
    }

    @Test
    void authenticateTogetherWhatEachWould() {
        var request = RequestView.bearer(TestTokens.session());
        var other = RequestView.bearer(TestTokens.withClaim("iss", ADMIN));

        assertThat(instances.authenticator().authenticate(request)).isInstanceOf(SignedIn.class);
        assertThat(instances.authenticator().authenticate(other)).isInstanceOf(SignedIn.class);
        assertThat(instances.reactiveAuthenticator().authenticate(other).block())
                .isInstanceOf(SignedIn.class);
        assertThat(admin.authenticator().authenticate(request)).isNotInstanceOf(SignedIn.class);
    }

    @Test
    void printNoMoreThanTheirNames() {
        assertThat(primary).hasToString("ClerkInstance[primary]");
    }

    private ClerkInstanceBuilder instance(String name, String issuer) {
        var settings = AuthenticationSettings.builder()
                .instance(name)
                .tokens(TokenSettings.builder().issuers(List.of(issuer)).build())
                .build();
        var rules = new RequestAuthenticator(settings);
        var keys = KeySetCache.of(TestTokens.keySet());
        var verifier = new MachineTokenVerifier(settings);
        var introspector = new TokenIntrospector(WebClient.builder(), "http://127.0.0.1:1", null, null);
        var cache = MachineTokenCache.inMemory(1, clock);
        var life = MachineCacheSettings.defaults();
        return ClerkInstanceBuilder.builder()
                .rules(rules)
                .keys(keys)
                .authenticator(ClerkAuthenticator.create(rules, keys, clock))
                .reactiveAuthenticator(ReactiveClerkAuthenticator.create(rules, keys, clock))
                .machineAuthenticator(MachineAuthenticator.create(verifier, keys, introspector, cache, life, clock))
                .reactiveMachineAuthenticator(
                        ReactiveMachineAuthenticator.create(verifier, keys, introspector, cache, life, clock));
    }
}
