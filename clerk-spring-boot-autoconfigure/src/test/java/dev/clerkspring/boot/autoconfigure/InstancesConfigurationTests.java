package dev.clerkspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.ClerkInstance;
import dev.clerkspring.sdk.ClerkInstances;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.HandshakeMode;
import dev.clerkspring.sdk.authentication.ReactiveClerkAuthenticator;
import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.lease.LeasePolicy;
import dev.clerkspring.sdk.lease.LeaseSettings;
import dev.clerkspring.sdk.machine.MachineAuthenticator;
import dev.clerkspring.sdk.machine.ReactiveMachineAuthenticator;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.security.ClerkSecuritySettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.util.TestPropertyValues.Type;

class InstancesConfigurationTests {

    private static final String PUBLISHABLE = "clerk.publishable-key=" + TestKeys.PUBLISHABLE;

    private static final PublishableKey ADMIN =
            PublishableKey.of(InstanceType.DEVELOPMENT, "wise-fox-3.clerk.accounts.dev");

    private static final String ADMIN_PUBLISHABLE = "clerk.instances.admin.publishable-key=" + ADMIN.value();

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ClerkAutoConfiguration.class, ClerkClientAutoConfiguration.class));

    @Test
    void areNotThereWithOneInstanceAlone() {
        contextRunner.withPropertyValues(PUBLISHABLE).run(context -> {
            assertThat(context).doesNotHaveBean(ClerkInstances.class).doesNotHaveBean(ClerkInstance.class);
            assertThat(context.getBeanDefinitionNames())
                    .noneMatch(name -> name.toLowerCase().contains("instance"));
        });
    }

    @Test
    void haveTheirOwnKeysAndPartiesAndShareTheRest() {
        contextRunner
                .withPropertyValues(
                        PUBLISHABLE,
                        "clerk.secret-key=" + TestKeys.SECRET,
                        "clerk.authorized-parties=https://app.example.com",
                        "clerk.audiences=app",
                        "clerk.clock-skew=7s",
                        "clerk.session-cookie.enabled=true",
                        "clerk.organization-sync.organization-patterns=/orgs/:slug",
                        "clerk.satellite.domain=satellite.example.com",
                        ADMIN_PUBLISHABLE,
                        "clerk.instances.admin.secret-key=sk_test_admin",
                        "clerk.instances.admin.authorized-parties=https://admin.example.com",
                        "clerk.instances.admin.audiences=admin",
                        "clerk.instances.admin.proxy-url=https://admin.example.com/__clerk",
                        "clerk.instances.partner.issuer=https://clerk.partner.example.com",
                        "clerk.instances.partner.jwk-set-uri=https://partner.example.com/jwks",
                        "clerk.instances.partner.authorized-parties=https://partner.example.com")
                .run(context -> {
                    var instances = context.getBean(ClerkInstances.class);
                    assertThat(instances.all())
                            .extracting(ClerkInstance::name)
                            .containsExactly("primary", "admin", "partner");
                    var primary = instances.primary();
                    assertThat(primary.issuers()).containsExactly(TestKeys.ISSUER);
                    assertThat(primary.keys()).isSameAs(context.getBean(KeySetCache.class));
                    assertThat(primary.client()).isSameAs(context.getBean(ClerkClient.class));
                    var admin = instances.get("admin");
                    assertThat(admin.issuers()).containsExactly(ADMIN.issuer(), "https://admin.example.com/__clerk");
                    assertThat(admin.client()).isNotSameAs(primary.client()).isSameAs(admin.client());
                    assertThat(admin.settings().tokens().authorizedParties())
                            .containsExactly("https://admin.example.com");
                    assertThat(admin.settings().tokens().audiences()).containsExactly("admin");
                    assertThat(admin.settings().tokens().clockSkew()).isEqualTo(Duration.ofSeconds(7));
                    assertThat(admin.settings().sessionCookie()).isTrue();
                    assertThat(admin.settings().satellite()).isNull();
                    assertThat(admin.settings().handshake().mode()).isEqualTo(HandshakeMode.PROTECTED);
                    assertThat(admin.settings().handshake().proxyUrl()).isEqualTo("https://admin.example.com/__clerk");
                    var partner = instances.get("partner");
                    assertThat(partner.settings().handshake().mode()).isEqualTo(HandshakeMode.OFF);
                    assertThat(partner.settings().sessionCookie()).isTrue();
                    assertThatIllegalStateException().isThrownBy(partner::client);
                });
    }

    @Test
    void areAuthenticatedByTheBeansOfAll() {
        contextRunner.withPropertyValues(PUBLISHABLE, ADMIN_PUBLISHABLE).run(context -> {
            var instances = context.getBean(ClerkInstances.class);
            assertThat(context.getBean(ClerkAuthenticator.class)).isSameAs(instances.authenticator());
            assertThat(context.getBean(ReactiveClerkAuthenticator.class)).isSameAs(instances.reactiveAuthenticator());
            assertThat(context.getBean(MachineAuthenticator.class)).isSameAs(instances.machineAuthenticator());
            assertThat(context.getBean(ReactiveMachineAuthenticator.class))
                    .isSameAs(instances.reactiveMachineAuthenticator());
        });
    }

    @Test
    void areAskedForTheSessionsOfLongConnectionsIfEachCanBe() {
        var keys = new String[] {
            PUBLISHABLE,
            ADMIN_PUBLISHABLE,
            "clerk.secret-key=" + TestKeys.SECRET,
            "clerk.instances.admin.secret-key=sk_test_admin"
        };
        contextRunner
                .withPropertyValues(keys)
                .run(context -> assertThat(context.getBean(LeaseSettings.class).policy())
                        .isEqualTo(LeasePolicy.SESSION));
        contextRunner
                .withPropertyValues(keys)
                .withPropertyValues("clerk.instances.b.publishable-key=" + TestKeys.LIVE_PUBLISHABLE)
                .run(context -> assertThat(context.getBean(LeaseSettings.class).policy())
                        .isEqualTo(LeasePolicy.TOKEN));
    }

    @Test
    void giveChainsTheirOwnParties() {
        contextRunner
                .withPropertyValues(
                        PUBLISHABLE,
                        ADMIN_PUBLISHABLE,
                        "clerk.authorized-parties=https://app.example.com",
                        "clerk.instances.admin.authorized-parties=https://admin.example.com")
                .run(context -> {
                    var admin = context.getBean(ClerkInstances.class).get("admin");
                    assertThat(new ClerkSecuritySettings(true, List.of("https://app.example.com")).of(admin))
                            .isEqualTo(new ClerkSecuritySettings(true, List.of("https://admin.example.com")));
                });
    }

    @Test
    void areReadFromTheEnvironment() {
        contextRunner
                .withInitializer(context -> TestPropertyValues.of(
                                "CLERK_PUBLISHABLE_KEY=" + TestKeys.PUBLISHABLE,
                                "CLERK_INSTANCES_ADMIN_PUBLISHABLE_KEY=" + ADMIN.value(),
                                "CLERK_INSTANCES_ADMIN_SECRET_KEY=sk_test_admin",
                                "CLERK_INSTANCES_ADMIN_AUTHORIZED_PARTIES=https://a.example.com,https://b.example.com")
                        .applyTo(context.getEnvironment(), Type.SYSTEM_ENVIRONMENT))
                .run(context -> {
                    var admin = context.getBean(ClerkInstances.class).get("admin");
                    assertThat(admin.issuers()).containsExactly(ADMIN.issuer());
                    assertThat(admin.client()).isNotNull();
                    assertThat(admin.settings().tokens().authorizedParties()).hasSize(2);
                });
    }

    @Test
    void mayComeLaterThanAheadOfTime() {
        contextRunner
                .withSystemProperties("spring.aot.processing=true")
                .withPropertyValues("clerk.secret-key=" + TestKeys.SECRET)
                .run(context -> {
                    var instances = context.getBean(ClerkInstances.class);
                    assertThat(instances.all()).hasSize(1);
                    assertThat(context.getBean(ClerkAuthenticator.class))
                            .isSameAs(instances.primary().authenticator());
                });
    }

    static Stream<Arguments> wrongConfigurations() {
        var secret = "clerk.secret-key=" + TestKeys.SECRET;
        var adminIssuer = "clerk.instances.admin.issuer=https://clerk.admin.example.com";
        return Stream.of(
                wrong(
                        "no key of the further one",
                        List.of(PUBLISHABLE, "clerk.instances.admin.audiences=a"),
                        "No key",
                        "'clerk.instances.admin.publishable-key'"),
                wrong("an issuer alone", List.of(PUBLISHABLE, adminIssuer), "No key", "'clerk.instances.admin.*'"),
                wrong(
                        "a secret key alone",
                        List.of(PUBLISHABLE, "clerk.instances.admin.secret-key=sk_test_admin"),
                        "neither a publishable key nor an issuer",
                        "'clerk.instances.admin.issuer'"),
                wrong(
                        "the primary without an issuer",
                        List.of(secret, ADMIN_PUBLISHABLE),
                        "tokens of the first",
                        "CLERK_PUBLISHABLE_KEY"),
                wrong(
                        "one issuer twice",
                        List.of(PUBLISHABLE, "clerk.instances.admin.publishable-key=" + TestKeys.PUBLISHABLE),
                        "same issuer",
                        "'clerk.*' and 'clerk.instances.admin.*'"),
                wrong(
                        "one issuer twice among the further ones",
                        List.of(
                                PUBLISHABLE,
                                ADMIN_PUBLISHABLE,
                                "clerk.instances.b.issuer=" + ADMIN.issuer(),
                                "clerk.instances.b.jwk-set-uri=https://b.example.com"),
                        "same issuer",
                        "'clerk.instances.admin.*' and 'clerk.instances.b.*'"),
                wrong(
                        "the proxy of one as the issuer of another",
                        List.of(
                                PUBLISHABLE,
                                "clerk.proxy-url=https://p.example.com/__clerk",
                                "clerk.instances.b.issuer=https://p.example.com/__clerk",
                                "clerk.instances.b.jwk-set-uri=https://b.example.com"),
                        "same issuer"),
                wrong(
                        "one secret key twice",
                        List.of(
                                PUBLISHABLE,
                                secret,
                                ADMIN_PUBLISHABLE,
                                "clerk.instances.admin.secret-key=" + TestKeys.SECRET),
                        "same secret key"),
                wrong(
                        "a name that is taken",
                        List.of(PUBLISHABLE, "clerk.instances.primary.publishable-key=" + ADMIN.value()),
                        "a name that it cannot have",
                        "'primary'"),
                wrong(
                        "a name with a blank",
                        List.of(PUBLISHABLE, "clerk.instances[my admin].publishable-key=" + ADMIN.value()),
                        "a name that it cannot have"),
                wrong(
                        "a secret key in the publishable slot",
                        List.of(PUBLISHABLE, "clerk.instances.admin.publishable-key=" + TestKeys.LIVE_SECRET),
                        "'clerk.instances.admin.publishable-key' holds a secret key",
                        "'clerk.instances.admin.secret-key'"),
                wrong(
                        "keys of two instances",
                        List.of(
                                PUBLISHABLE,
                                ADMIN_PUBLISHABLE,
                                "clerk.instances.admin.secret-key=" + TestKeys.LIVE_SECRET),
                        "production instance",
                        "'clerk.instances.admin.secret-key'"),
                wrong(
                        "a malformed JWT key",
                        List.of(PUBLISHABLE, ADMIN_PUBLISHABLE, "clerk.instances.admin.jwt-key=OpensNothing"),
                        "'clerk.instances.admin.jwt-key' holds no",
                        "PEM"),
                wrong(
                        "cookies without authorized parties",
                        List.of(
                                PUBLISHABLE,
                                "clerk.authorized-parties=https://app.example.com",
                                "clerk.session-cookie.enabled=true",
                                ADMIN_PUBLISHABLE),
                        "no authorized parties",
                        "'clerk.instances.admin.authorized-parties'"),
                wrong(
                        "an authorized party with a slash",
                        List.of(
                                PUBLISHABLE,
                                ADMIN_PUBLISHABLE,
                                "clerk.instances.admin.authorized-parties=https://a.example.com/"),
                        "'clerk.instances.admin.authorized-parties'",
                        "origin"),
                wrong(
                        "a secret key as URL",
                        List.of(
                                PUBLISHABLE,
                                ADMIN_PUBLISHABLE,
                                "clerk.instances.admin.api-url=" + TestKeys.LIVE_SECRET),
                        "'clerk.instances.admin.api-url'",
                        "https://"));
    }

    private static Arguments wrong(String what, List<String> properties, String... says) {
        return arguments(what, properties, List.of(says));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongConfigurations")
    void areNotStartedWithoutWhatTellsThemApart(String what, List<String> properties, List<String> says) {
        contextRunner.withPropertyValues(properties.toArray(String[]::new)).run(context -> {
            assertThat(context).hasFailed();
            assertThat(FailureText.of(context)).contains(says).doesNotContain("OpensNothing", ADMIN.value());
        });
    }

    @Test
    void printNoKeys() {
        var properties = new ArrayList<>(List.of(PUBLISHABLE, ADMIN_PUBLISHABLE));
        properties.addAll(List.of(
                "clerk.instances.admin.secret-key=sk_test_OpensNothing",
                "clerk.instances.admin.machine-secret-key=ak_OpensNothing"));
        contextRunner
                .withPropertyValues(properties.toArray(String[]::new))
                .run(context -> assertThat(
                                context.getBean(ClerkProperties.class).instances())
                        .asString()
                        .contains("admin=Instance[")
                        .doesNotContain("OpensNothing", ADMIN.value()));
    }
}
