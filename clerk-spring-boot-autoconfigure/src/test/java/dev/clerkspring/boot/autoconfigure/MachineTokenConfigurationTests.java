package dev.clerkspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.boot.autoconfigure.TestServer.Call;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.machine.Introspection;
import dev.clerkspring.sdk.machine.MachineAuthenticator;
import dev.clerkspring.sdk.machine.MachineCacheSettings;
import dev.clerkspring.sdk.machine.MachineTokenCache;
import dev.clerkspring.sdk.machine.MachineTokenCache.Entry;
import dev.clerkspring.sdk.machine.MachineTokenVerifier;
import dev.clerkspring.sdk.machine.TokenIntrospector;
import dev.clerkspring.sdk.machines.CreateM2mTokenRequest;
import dev.clerkspring.sdk.token.TokenSettings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cache.CacheManager;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

class MachineTokenConfigurationTests {

    private static final Entry ENTRY = new Entry(Introspection.unknown(), false, Instant.ofEpochSecond(1));

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ClerkAutoConfiguration.class))
            .withPropertyValues("clerk.secret-key=" + TestKeys.SECRET);

    @Test
    void suppliesAnAuthenticatorThatRemembersInMemory() {
        contextRunner
                .withBean(CacheManager.class, () -> new ConcurrentMapCacheManager())
                .run(context -> {
                    assertThat(context).hasSingleBean(MachineAuthenticator.class);
                    assertThat(context.getBean(MachineTokenCache.class)).isNotInstanceOf(SharedMachineTokenCache.class);
                    assertThat(context.getBean(MachineCacheSettings.class)).isEqualTo(MachineCacheSettings.defaults());
                });
    }

    @Test
    void suppliesAnAuthenticatorWithAPublishableKeyAloneToo() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ClerkAutoConfiguration.class))
                .withPropertyValues("clerk.publishable-key=" + TestKeys.PUBLISHABLE)
                .run(context -> assertThat(context).hasSingleBean(MachineAuthenticator.class));
    }

    @Test
    void remembersInTheApplicationsCacheThatIsNamed() {
        var manager = new ConcurrentMapCacheManager("tokens");
        contextRunner
                .withBean(CacheManager.class, () -> manager)
                .withPropertyValues(
                        "clerk.machine-tokens.cache.name=tokens", "clerk.machine-tokens.cache.negative-ttl=1s")
                .run(context -> {
                    var cache = context.getBean(MachineTokenCache.class);
                    cache.put("key", ENTRY);
                    assertThat(manager.getCache("tokens").get("key", String.class))
                            .contains("\"accepted\":false");
                    assertThat(cache.get("key")).isEqualTo(ENTRY);
                    assertThat(cache.get("other")).isNull();
                    manager.getCache("tokens").put("key", "rubbish");
                    assertThat(cache.get("key")).isNull();
                    assertThat(context.getBean(MachineCacheSettings.class).negativeTtl())
                            .isEqualTo(Duration.ofSeconds(1));
                });
    }

    @Test
    void readsTheMachinesKey() {
        contextRunner
                .withPropertyValues("clerk.machine-secret-key=ak_topsecret")
                .run(context -> assertThat(context.getBean(ClerkConnectionDetails.class)
                                .getMachineSecretKey()
                                .value())
                        .isEqualTo("ak_topsecret"));
    }

    static Stream<String> otherKeys() {
        return Stream.of("clerk.secret-key=" + TestKeys.SECRET, "clerk.publishable-key=" + TestKeys.PUBLISHABLE);
    }

    @ParameterizedTest
    @MethodSource("otherKeys")
    void createsTokensWithTheMachinesKey(String otherKey) throws IOException {
        try (var api = TestServer.ofKeys()) {
            new ApplicationContextRunner()
                    .withConfiguration(
                            AutoConfigurations.of(ClerkAutoConfiguration.class, ClerkClientAutoConfiguration.class))
                    .withPropertyValues(otherKey, "clerk.machine-secret-key=ak_topsecret", "clerk.api-url=" + api.url())
                    .run(context -> context.getBean(ClerkClient.class)
                            .m2m()
                            .createToken(CreateM2mTokenRequest.builder().build()));

            assertThat(api.calls()).containsExactly(new Call("POST", "/v1/m2m_tokens", "Bearer ak_topsecret"));
        }
    }

    @Test
    void keepsTheApplicationsOwnBeans() {
        contextRunner.withUserConfiguration(OwnBeans.class).run(context -> {
            for (var name : List.of(
                    "clerkMachineTokenVerifier",
                    "clerkMachineTokenCache",
                    "clerkMachineCacheSettings",
                    "clerkTokenIntrospector")) {
                assertThat(context).doesNotHaveBean(name);
            }
            assertThat(context).hasSingleBean(MachineAuthenticator.class);
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnBeans {

        @Bean
        MachineTokenVerifier ownVerifier() {
            return new MachineTokenVerifier(TokenSettings.defaults());
        }

        @Bean
        MachineTokenCache ownCache() {
            return MachineTokenCache.inMemory(1, Clock.systemUTC());
        }

        @Bean
        MachineCacheSettings ownSettings() {
            return MachineCacheSettings.defaults();
        }

        @Bean
        TokenIntrospector ownIntrospector() {
            return new TokenIntrospector(
                    WebClient.builder(), "http://localhost", SecretKey.parse(TestKeys.SECRET), null);
        }
    }
}
