package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.authentication.AuthenticationSettingsBuilder;
import dev.clerkspring.sdk.token.TokenSettings;
import java.util.List;
import java.util.Objects;
import org.springframework.util.unit.DataSize;

/**
 * How the requests of an instance are authenticated: by its own connection, parties and audiences, in all else by what holds for
 * every instance.
 */
final class InstanceSettings {

    private InstanceSettings() {}

    static AuthenticationSettings primary(ClerkConnectionDetails connection, ClerkProperties properties) {
        var settings = settings(connection, properties.authorizedParties(), properties.audiences(), properties);
        return BrowserSettings.apply(settings, connection, properties);
    }

    static AuthenticationSettings further(String name, ClerkConnectionDetails connection, ClerkProperties properties) {
        var instance = Objects.requireNonNull(properties.instances().get(name));
        var settings = settings(connection, instance.authorizedParties(), instance.audiences(), properties)
                .instance(name);
        return BrowserSettings.applyFurther(settings, connection, properties);
    }

    private static AuthenticationSettingsBuilder settings(
            ClerkConnectionDetails connection,
            List<String> authorizedParties,
            List<String> audiences,
            ClerkProperties properties) {
        var tokens = TokenSettings.builder()
                .clockSkew(properties.clockSkew())
                .authorizedParties(authorizedParties)
                .audiences(audiences)
                .issuers(connection.getIssuers())
                .cacheSize(cacheSize(properties.tokenCache()))
                .build();
        return AuthenticationSettings.builder()
                .tokens(tokens)
                .publishableKey(connection.getPublishableKey())
                .sessionCookie(properties.sessionCookie().enabled())
                .missingAzpCookie(properties.missingAzp().cookie())
                .missingAzpHeader(properties.missingAzp().header())
                .acceptPending(properties.acceptPendingSessions());
    }

    private static DataSize cacheSize(ClerkProperties.TokenCache cache) {
        return cache.enabled() ? cache.maximumSize() : DataSize.ofBytes(0);
    }
}
