package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.authentication.AuthenticationSettingsBuilder;
import dev.clerkspring.sdk.authentication.HandshakeMode;
import dev.clerkspring.sdk.authentication.HandshakeSettings;
import dev.clerkspring.sdk.authentication.OrganizationSync;
import dev.clerkspring.sdk.authentication.SatelliteSettings;
import dev.clerkspring.sdk.authentication.SignInSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * What the properties say about browsers: handshake, satellites, sign-in pages, organizations. The core checks it; here its answer becomes one
 * about properties.
 */
final class BrowserSettings {

    private BrowserSettings() {}

    static AuthenticationSettings apply(
            AuthenticationSettingsBuilder settings, ClerkConnectionDetails connection, ClerkProperties properties) {
        try {
            var patterns = properties.organizationSync();
            return settings.handshake(new HandshakeSettings(
                            mode(connection, properties),
                            connection.getProxyUrl(),
                            properties.handshake().satelliteOrigins()))
                    .satellite(satellite(properties))
                    .signIn(signIn(connection, properties))
                    .organizationSync(
                            new OrganizationSync(patterns.organizationPatterns(), patterns.personalAccountPatterns()))
                    .build();
        } catch (IllegalArgumentException ex) {
            throw new ClerkConfigurationException(
                    "The properties of Clerk do not fit together: " + ex.getMessage() + ".",
                    "Correct 'clerk.handshake.*', 'clerk.satellite.*', 'clerk.organization-sync.*', 'clerk.sign-in-url',"
                            + " 'clerk.sign-up-url', 'clerk.security.sign-in-redirect' or 'clerk.proxy-url'.");
        }
    }

    /**
     * The same for an instance beside the primary, of which the properties say nothing but what holds for all: it has no
     * satellites and no pages of its own, and without a publishable key no browser can be sent to it.
     */
    static AuthenticationSettings applyFurther(
            AuthenticationSettingsBuilder settings, ClerkConnectionDetails connection, ClerkProperties properties) {
        if (connection.getPublishableKey() == null) {
            return settings.build();
        }
        var patterns = properties.organizationSync();
        return settings.handshake(
                        new HandshakeSettings(mode(connection, properties), connection.getProxyUrl(), List.of()))
                .signIn(new SignInSettings(null, null, properties.security().signInRedirect()))
                .organizationSync(
                        new OrganizationSync(patterns.organizationPatterns(), patterns.personalAccountPatterns()))
                .build();
    }

    private static HandshakeMode mode(ClerkConnectionDetails connection, ClerkProperties properties) {
        var mode = properties.handshake().mode();
        if (mode != null) {
            return mode;
        }
        boolean possible = properties.sessionCookie().enabled() && connection.getPublishableKey() != null;
        return possible ? HandshakeMode.PROTECTED : HandshakeMode.OFF;
    }

    private static @Nullable SatelliteSettings satellite(ClerkProperties properties) {
        var satellite = properties.satellite();
        return satellite.enabled() ? new SatelliteSettings(text(satellite.domain()), satellite.autoSync()) : null;
    }

    private static SignInSettings signIn(ClerkConnectionDetails connection, ClerkProperties properties) {
        var own = text(properties.signInUrl());
        var signUp = text(properties.signUpUrl());
        return new SignInSettings(
                own != null ? own : connection.getSignInUrl(),
                signUp == null && own == null ? connection.getSignUpUrl() : signUp,
                properties.security().signInRedirect());
    }

    private static @Nullable String text(@Nullable String value) {
        return StringUtils.hasText(value) ? value : null;
    }
}
