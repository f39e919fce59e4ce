package dev.clerkspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an IDE completes and explains. */
class ConfigurationMetadataTests {

    private final JsonNode metadata = read("/META-INF/spring-configuration-metadata.json");

    private final Map<String, JsonNode> properties = StreamSupport.stream(
                    metadata.get("properties").spliterator(), false)
            .collect(Collectors.toMap(property -> property.get("name").asString(), property -> property));

    @Test
    void listsExactlyThePropertiesThatDoSomething() {
        assertThat(properties.keySet())
                .containsExactlyInAnyOrder(
                        "clerk.enabled",
                        "clerk.secret-key",
                        "clerk.machine-secret-key",
                        "clerk.machine-tokens.cache.ttl",
                        "clerk.machine-tokens.cache.negative-ttl",
                        "clerk.machine-tokens.cache.size",
                        "clerk.machine-tokens.cache.name",
                        "clerk.machine-tokens.cache.timeout",
                        "clerk.machine-tokens.outbound.ttl",
                        "clerk.machine-tokens.outbound.format",
                        "clerk.long-lived.policy",
                        "clerk.long-lived.check-interval",
                        "clerk.long-lived.max-age",
                        "clerk.rate-limit.enabled",
                        "clerk.rate-limit.share",
                        "clerk.publishable-key",
                        "clerk.jwt-key",
                        "clerk.jwk-set-uri",
                        "clerk.issuer",
                        "clerk.api-url",
                        "clerk.proxy-url",
                        "clerk.authorized-parties",
                        "clerk.audiences",
                        "clerk.clock-skew",
                        "clerk.accept-pending-sessions",
                        "clerk.missing-azp.cookie",
                        "clerk.missing-azp.header",
                        "clerk.token-cache.enabled",
                        "clerk.token-cache.maximum-size",
                        "clerk.session-cookie.enabled",
                        "clerk.webhook.signing-secret",
                        "clerk.handshake.mode",
                        "clerk.handshake.satellite-origins",
                        "clerk.satellite.enabled",
                        "clerk.satellite.domain",
                        "clerk.satellite.auto-sync",
                        "clerk.organization-sync.organization-patterns",
                        "clerk.organization-sync.personal-account-patterns",
                        "clerk.sign-in-url",
                        "clerk.sign-up-url",
                        "clerk.security.enabled",
                        "clerk.security.public-paths",
                        "clerk.security.apply-to-all-chains",
                        "clerk.security.sign-in-redirect",
                        "clerk.security.method-security.enabled",
                        "clerk.security.stomp.enabled",
                        "clerk.security.stomp.allow-anonymous",
                        "clerk.emulator.enabled",
                        "clerk.emulator.port",
                        "clerk.emulator.seed",
                        "clerk.emulator.webhook-url",
                        "clerk.jwk-set-cache.directory",
                        "clerk.instances",
                        "management.health.clerk.enabled");
    }

    @Test
    void describesEveryPropertyInASentence() {
        assertThat(properties.values()).allSatisfy(property -> {
            assertThat(property.path("description").asString(""))
                    .as(property.get("name").asString())
                    .endsWith(".")
                    .matches("[A-Z].*")
                    .doesNotStartWith("The ")
                    .doesNotStartWith("A ");
            if (property.get("type").asString().equals("java.lang.Boolean")) {
                assertThat(property.get("description").asString()).startsWith("Whether ");
            }
            if (property.get("type").asString().startsWith("java.util.List")) {
                assertThat(property.get("description").asString()).startsWith("Comma-separated list ");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "clerk.enabled, java.lang.Boolean, true",
        "clerk.secret-key, java.lang.String,",
        "clerk.machine-secret-key, java.lang.String,",
        "clerk.machine-tokens.cache.ttl, java.time.Duration, 30s",
        "clerk.machine-tokens.cache.negative-ttl, java.time.Duration, 10s",
        "clerk.machine-tokens.cache.size, java.lang.Integer, 10000",
        "clerk.machine-tokens.cache.name, java.lang.String,",
        "clerk.machine-tokens.cache.timeout, java.time.Duration, 1s",
        "clerk.machine-tokens.outbound.ttl, java.time.Duration,",
        "clerk.machine-tokens.outbound.format, dev.clerkspring.sdk.machines.M2mTokenFormat,",
        "clerk.long-lived.policy, dev.clerkspring.sdk.lease.LeasePolicy,",
        "clerk.long-lived.check-interval, java.time.Duration, 60s",
        "clerk.long-lived.max-age, java.time.Duration, 1h",
        "clerk.publishable-key, java.lang.String,",
        "clerk.jwt-key, java.lang.String,",
        "clerk.jwk-set-uri, java.lang.String,",
        "clerk.issuer, java.lang.String,",
        "clerk.api-url, java.lang.String, https://api.clerk.com",
        "clerk.proxy-url, java.lang.String,",
        "clerk.clock-skew, java.time.Duration, 5s",
        "clerk.accept-pending-sessions, java.lang.Boolean, false",
        "clerk.missing-azp.cookie, dev.clerkspring.sdk.token.MissingAzp, reject",
        "clerk.missing-azp.header, dev.clerkspring.sdk.token.MissingAzp, reject",
        "clerk.token-cache.enabled, java.lang.Boolean, true",
        "clerk.token-cache.maximum-size, org.springframework.util.unit.DataSize, 16MB",
        "clerk.session-cookie.enabled, java.lang.Boolean, false",
        "clerk.security.enabled, java.lang.Boolean, true",
        "clerk.security.apply-to-all-chains, java.lang.Boolean, true",
        "clerk.security.sign-in-redirect, java.lang.Boolean, false",
        "clerk.sign-in-url, java.lang.String,",
        "clerk.sign-up-url, java.lang.String,",
        "clerk.security.method-security.enabled, java.lang.Boolean, true",
        "clerk.security.stomp.enabled, java.lang.Boolean, true",
        "clerk.security.stomp.allow-anonymous, java.lang.Boolean, false",
        "clerk.emulator.enabled, java.lang.Boolean,",
        "clerk.emulator.port, java.lang.Integer, 0",
        "clerk.jwk-set-cache.directory, java.io.File,",
        "management.health.clerk.enabled, java.lang.Boolean, true"
    })
    void statesTypeAndDefault(String name, String type, String defaultValue) {
        var property = Objects.requireNonNull(properties.get(name), name);
        assertThat(property.get("type").asString()).isEqualTo(type);
        assertThat(property.has("defaultValue") ? property.get("defaultValue").asString() : null)
                .isEqualTo(defaultValue);
    }

    @Test
    void hintsOnlyAtPropertiesThatExist() {
        var hints = metadata.get("hints");
        assertThat(hints).isNotEmpty();
        assertThat(hints).allSatisfy(hint -> {
            assertThat(properties).containsKey(hint.get("name").asString());
            assertThat(hint.get("values"))
                    .allSatisfy(value ->
                            assertThat(value.get("description").asString()).endsWith("."));
        });
    }

    private static JsonNode read(String resource) {
        try (InputStream input = ClerkProperties.class.getResourceAsStream(resource)) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(input, resource));
        } catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
