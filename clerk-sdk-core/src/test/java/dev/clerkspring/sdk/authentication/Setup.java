package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.token.TestTokens;
import dev.clerkspring.sdk.token.TokenSettings;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How an instance is configured in the cases. */
public enum Setup {
    PROD(InstanceType.PRODUCTION),
    DEV(InstanceType.DEVELOPMENT),
    /** A primary domain that has declared a satellite. */
    PROD_PRIMARY(InstanceType.PRODUCTION, null, List.of("https://sat.example.org"), null, settings -> settings),
    PROXIED_PRIMARY(
            InstanceType.PRODUCTION,
            "https://clerk-proxy.example.net/x",
            List.of("https://sat.example.org"),
            null,
            settings -> settings),
    PROXY_PATH_PRIMARY(
            InstanceType.PRODUCTION, "/__clerk", List.of("https://sat.example.org"), null, settings -> settings),
    DEV_PRIMARY(InstanceType.DEVELOPMENT, null, List.of("https://sat.example.org"), null, settings -> settings),
    PROD_SATELLITE(InstanceType.PRODUCTION, new SatelliteSettings("app.example.com", false)),
    PROD_SATELLITE_AUTO(InstanceType.PRODUCTION, new SatelliteSettings("app.example.com", true)),
    DEV_SATELLITE(
            InstanceType.DEVELOPMENT,
            new SatelliteSettings("app.example.com", false),
            new SignInSettings("https://primary.example.org/sign-in", null, false)),
    DEV_SATELLITE_AUTO(
            InstanceType.DEVELOPMENT,
            new SatelliteSettings("app.example.com", true),
            new SignInSettings("https://primary.example.org/sign-in", null, false)),
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
    PENDING(InstanceType.PRODUCTION, null, List.of(), null, settings -> settings.acceptPending(true)),
    /** Browsers are sent to sign in: at Clerk, here, or on another host. */
    SIGN_IN(
            InstanceType.PRODUCTION,
            null,
            List.of(),
            null,
            settings -> settings.signIn(new SignInSettings(null, null, true))
                    .tokens(TokenSettings.builder()
                            .authorizedParties(List.of(TestTokens.PARTY))
                            .build())),
    SIGN_IN_DEV(InstanceType.DEVELOPMENT, null, new SignInSettings(null, null, true)),
    SIGN_IN_HERE(InstanceType.DEVELOPMENT, null, new SignInSettings("/sign-in", null, true)),
    SIGN_IN_ELSEWHERE(
            InstanceType.DEVELOPMENT, null, new SignInSettings("https://login.example.com/in?x=y", "/join", true)),
    SIGN_IN_SATELLITE(
            InstanceType.PRODUCTION,
            new SatelliteSettings("app.example.com", false),
            new SignInSettings("https://primary.example.org/sign-in", null, true)),
    SIGN_IN_SATELLITE_DEV(
            InstanceType.DEVELOPMENT,
            new SatelliteSettings("app.example.com", false),
            new SignInSettings("https://primary.example.org/sign-in", null, true));

    private final InstanceType type;

    private final @Nullable String proxyUrl;

    private final List<String> satelliteOrigins;

    private final @Nullable SatelliteSettings satellite;

    private final UnaryOperator<AuthenticationSettingsBuilder> more;

    Setup(InstanceType type) {
        this(type, null);
    }

    Setup(InstanceType type, @Nullable SatelliteSettings satellite) {
        this(type, satellite, SignInSettings.portal());
    }

    Setup(InstanceType type, @Nullable SatelliteSettings satellite, SignInSettings signIn) {
        this(type, null, List.of(), satellite, settings -> settings.signIn(signIn));
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
