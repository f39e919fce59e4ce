package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How an instance is configured in the cases. */
public enum Setup {
    PROD(InstanceType.PRODUCTION),
    DEV(InstanceType.DEVELOPMENT),
    /** A primary domain that has declared a satellite. */
    PROD_PRIMARY(InstanceType.PRODUCTION, null, List.of("https://sat.example.org"), null, settings -> settings),
    DEV_PRIMARY(InstanceType.DEVELOPMENT, null, List.of("https://sat.example.org"), null, settings -> settings),
    PROD_SATELLITE(InstanceType.PRODUCTION, new SatelliteSettings("app.example.com", null, false)),
    PROD_SATELLITE_AUTO(InstanceType.PRODUCTION, new SatelliteSettings("app.example.com", null, true)),
    DEV_SATELLITE(
            InstanceType.DEVELOPMENT,
            new SatelliteSettings("app.example.com", "https://primary.example.org/sign-in", false)),
    DEV_SATELLITE_AUTO(
            InstanceType.DEVELOPMENT,
            new SatelliteSettings("app.example.com", "https://primary.example.org/sign-in", true)),
    PROXY_PATH(InstanceType.PRODUCTION, "/__clerk", List.of(), null, settings -> settings),
    PROXY_URL(InstanceType.PRODUCTION, "https://app.dev/__clerk//", List.of(), null, settings -> settings),
    ORGANIZATIONS(
            InstanceType.PRODUCTION, null, List.of(), null, settings -> settings.organizationSync(organizations())),
    ORGANIZATIONS_PENDING(
            InstanceType.PRODUCTION,
            null,
            List.of(),
            null,
            settings -> settings.organizationSync(organizations()).acceptPending(true)),
    PENDING(InstanceType.PRODUCTION, null, List.of(), null, settings -> settings.acceptPending(true));

    private final InstanceType type;

    private final @Nullable String proxyUrl;

    private final List<String> satelliteOrigins;

    private final @Nullable SatelliteSettings satellite;

    private final UnaryOperator<AuthenticationSettingsBuilder> more;

    Setup(InstanceType type) {
        this(type, null);
    }

    Setup(InstanceType type, @Nullable SatelliteSettings satellite) {
        this(type, null, List.of(), satellite, settings -> settings);
    }

    Setup(
            InstanceType type,
            @Nullable String proxyUrl,
            List<String> satelliteOrigins,
            @Nullable SatelliteSettings satellite,
            UnaryOperator<AuthenticationSettingsBuilder> more) {
        this.type = type;
        this.proxyUrl = proxyUrl;
        this.satelliteOrigins = satelliteOrigins;
        this.satellite = satellite;
        this.more = more;
    }

    private static OrganizationSync organizations() {
        return new OrganizationSync(
                List.of("/orgs/:slug", "/orgs/:slug/(.*)", "/by-id/:id"), List.of("/me", "/me/(.*)"));
    }

    PublishableKey publishableKey() {
        return PublishableKey.of(type, "clerk.example.com");
    }

    String suffix() {
        return "_" + publishableKey().cookieSuffix();
    }

    /** The settings of the instance. */
    public AuthenticationSettings settings(HandshakeMode mode) {
        return more.apply(AuthenticationSettings.builder()
                        .sessionCookie(true)
                        .publishableKey(publishableKey())
                        .handshake(new HandshakeSettings(mode, proxyUrl, satelliteOrigins))
                        .satellite(satellite))
                .build();
    }
}
