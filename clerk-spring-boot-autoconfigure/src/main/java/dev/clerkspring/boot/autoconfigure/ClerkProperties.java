package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.authentication.HandshakeMode;
import dev.clerkspring.sdk.lease.LeasePolicy;
import dev.clerkspring.sdk.machines.M2mTokenFormat;
import dev.clerkspring.sdk.token.MissingAzp;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * Properties of Clerk.
 *
 * <p>Clerk's usual environment variables, such as {@code CLERK_SECRET_KEY} and {@code CLERK_PUBLISHABLE_KEY}, bind as
 * they are. Whatever concerns the connection is read through {@link ClerkConnectionDetails}, of which these properties
 * are one source.
 *
 * @param enabled Whether Clerk is auto-configured at all.
 * @param secretKey Secret key of the Clerk instance, needed to call the Backend API.
 * @param machineSecretKey Secret key of this machine, to create M2M tokens and to ask the Backend API about those that are meant for it.
 * @param publishableKey Publishable key of the Clerk instance, from which the issuer of its tokens follows.
 * @param jwtKey Public key of the Clerk instance in PEM format, to verify session tokens without fetching keys.
 * @param jwkSetUri URI of the JSON Web Key set to use instead of Clerk's own.
 * @param issuer Issuer of the session tokens, if it does not follow from the publishable key.
 * @param apiUrl Base URL of Clerk's Backend API, without a version.
 * @param proxyUrl Public URL under which the application or its proxy serves Clerk's Frontend API, accepted as issuer.
 * @param authorizedParties Comma-separated list of the origins whose session tokens are accepted, compared exactly.
 * @param audiences Comma-separated list of accepted audiences, of which a token must have one if any is set.
 * @param clockSkew Difference between the clocks of Clerk and the application that is tolerated.
 * @param acceptPendingSessions Whether sessions that still have tasks to complete are authenticated.
 * @param missingAzp What to do with tokens that name no authorized party.
 * @param tokenCache Cache of verified tokens.
 * @param sessionCookie Authentication by Clerk's session cookie.
 * @param machineTokens Machine tokens.
 * @param longLived Connections that outlive their token, such as WebSockets and server-sent events.
 * @param handshake Handshake with Clerk, which renews the session cookie of a browser that loads a page.
 * @param satellite Satellite of another domain, whose sessions it takes part in.
 * @param organizationSync Pages that belong to an organization by their path.
 * @param signInUrl URL of the sign-in page, or its path, if it is not in Clerk's account portal. A satellite of a development
 *     instance must have the one on the primary domain.
 * @param signUpUrl URL of the sign-up page, or its path, by default '/create' below the sign-in page.
 * @param jwkSetCache Copy of the last good key set on disk.
 * @param webhook Webhooks.
 * @param rateLimit Limits of the Backend API, under which bulk work waits.
 * @param instances Further instances of Clerk by their names, whose tokens are accepted as well.
 * @param security Spring Security.
 * @param emulator Local emulator of Clerk.
 */
@ConfigurationProperties("clerk")
public record ClerkProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable String secretKey,
        @Nullable String machineSecretKey,
        @Nullable String publishableKey,
        @Nullable String jwtKey,
        @Nullable String jwkSetUri,
        @Nullable String issuer,
        @DefaultValue("https://api.clerk.com") String apiUrl,
        @Nullable String proxyUrl,
        @DefaultValue List<String> authorizedParties,
        @DefaultValue List<String> audiences,
        @DefaultValue("5s") Duration clockSkew,
        @DefaultValue("false") boolean acceptPendingSessions,
        @DefaultValue MissingAzpHandling missingAzp,
        @DefaultValue TokenCache tokenCache,
        @DefaultValue SessionCookie sessionCookie,
        @DefaultValue MachineTokens machineTokens,
        @DefaultValue LongLived longLived,
        @DefaultValue Handshake handshake,
        @DefaultValue Satellite satellite,
        @DefaultValue OrganizationSynchronization organizationSync,
        @Nullable String signInUrl,
        @Nullable String signUpUrl,
        @DefaultValue JwkSetCache jwkSetCache,
        @DefaultValue Webhook webhook,
        @DefaultValue RateLimit rateLimit,
        @DefaultValue Map<String, Instance> instances,
        @DefaultValue Security security,
        @DefaultValue Emulator emulator) {

    /** What the instance of the properties 'clerk.*' has as its own, where there are several. */
    Instance primary() {
        return new Instance(
                secretKey,
                machineSecretKey,
                publishableKey,
                jwtKey,
                jwkSetUri,
                issuer,
                apiUrl,
                proxyUrl,
                authorizedParties,
                audiences);
    }

    /** Keys are never printed. */
    @Override
    public String toString() {
        return "ClerkProperties[enabled=" + enabled + ", secretKey=" + mask(secretKey) + ", machineSecretKey="
                + mask(machineSecretKey) + ", publishableKey="
                + mask(publishableKey) + ", jwtKey=" + mask(jwtKey) + ", sessionCookie=" + sessionCookie + ", security="
                + security + ", emulator=" + emulator + "]";
    }

    private static String mask(@Nullable String value) {
        return value == null ? "null" : "******";
    }

    /**
     * An instance of Clerk.
     *
     * @param secretKey Secret key of the instance, needed to call its Backend API.
     * @param machineSecretKey Secret key of this machine at the instance.
     * @param publishableKey Publishable key of the instance, from which the issuer of its tokens follows.
     * @param jwtKey Public key of the instance in PEM format, to verify its tokens without fetching keys.
     * @param jwkSetUri URI of the JSON Web Key set to use instead of the instance's own.
     * @param issuer Issuer of the instance's tokens, if it does not follow from the publishable key.
     * @param apiUrl Base URL of the Backend API, without a version.
     * @param proxyUrl Public URL under which the instance's Frontend API is served, accepted as issuer.
     * @param authorizedParties Comma-separated list of the origins whose tokens of the instance are accepted.
     * @param audiences Comma-separated list of accepted audiences of the instance's tokens.
     */
    public record Instance(
            @Nullable String secretKey,
            @Nullable String machineSecretKey,
            @Nullable String publishableKey,
            @Nullable String jwtKey,
            @Nullable String jwkSetUri,
            @Nullable String issuer,
            @DefaultValue("https://api.clerk.com") String apiUrl,
            @Nullable String proxyUrl,
            @DefaultValue List<String> authorizedParties,
            @DefaultValue List<String> audiences) {

        /** Keys are never printed. */
        @Override
        public String toString() {
            return "Instance[secretKey=" + mask(secretKey) + ", machineSecretKey=" + mask(machineSecretKey)
                    + ", publishableKey=" + mask(publishableKey) + ", jwtKey=" + mask(jwtKey) + "]";
        }
    }

    /**
     * Limits of the Backend API, under which bulk work waits: the calls of 'ClerkClient.paced()'.
     *
     * @param enabled Whether they wait.
     * @param share Part of the limits that is for this process, above 0 and at most 1, where several work for one instance at a time.
     */
    public record RateLimit(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("1") double share) {

        /** Refuses what is no share. */
        public RateLimit {
            Assert.isTrue(share > 0 && share <= 1, "'share' must be above 0 and at most 1");
        }
    }

    /**
     * Copy of the last good key set on disk.
     *
     * @param directory Directory of the application's own that keeps the last good keys of every instance, so that an application
     *     verifies tokens that starts while Clerk cannot be reached.
     */
    public record JwkSetCache(@Nullable File directory) {}

    /**
     * What to do with tokens that name no authorized party, where authorized parties are set.
     *
     * @param cookie What to do with a token from the session cookie that has no 'azp' claim.
     * @param header What to do with a bearer token that has no 'azp' claim.
     */
    public record MissingAzpHandling(
            @DefaultValue("reject") MissingAzp cookie,
            @DefaultValue("reject") MissingAzp header) {}

    /**
     * Cache of verified tokens.
     *
     * @param enabled Whether a token that has been verified is remembered, so that its next requests need no cryptography.
     *     Whether it has expired is checked each time.
     * @param maximumSize Memory that remembered tokens may take; a token takes a few kilobytes.
     */
    public record TokenCache(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("16MB") DataSize maximumSize) {}

    /**
     * Authentication by Clerk's session cookie.
     *
     * @param enabled Whether requests are authenticated by Clerk's session cookie, which requires authorized parties.
     */
    public record SessionCookie(@DefaultValue("false") boolean enabled) {}

    /**
     * Machine tokens.
     *
     * @param cache What Clerk has said of opaque tokens.
     * @param outbound Tokens by which this machine speaks to others.
     */
    public record MachineTokens(
            @DefaultValue Cache cache, @DefaultValue Outbound outbound) {

        /**
         * Tokens by which this machine speaks to others.
         *
         * @param ttl How long they can be used, by default as long as Clerk gives them for this machine.
         * @param format What they look like, by default opaque.
         */
        public record Outbound(
                @Nullable Duration ttl, @Nullable M2mTokenFormat format) {}

        /**
         * What Clerk has said of opaque tokens.
         *
         * @param ttl How long a good token stays good without asking Clerk again, and so how long one that has been revoked may
         *     still be accepted.
         * @param negativeTtl How long a refused token stays refused without asking Clerk again.
         * @param size How many good tokens are remembered at most, and how many refused ones.
         * @param name Name of a cache of the application's cache manager to share between its processes, instead of one in memory.
         * @param timeout How long that cache may take to answer. Then Clerk is asked instead, and the cache is left alone for ten
         *     times as long.
         */
        public record Cache(
                @DefaultValue("30s") Duration ttl,
                @DefaultValue("10s") Duration negativeTtl,
                @DefaultValue("10000") int size,
                @Nullable String name,
                @DefaultValue("1s") Duration timeout) {}
    }

    /**
     * Connections that outlive their token, such as WebSockets and server-sent events.
     *
     * @param policy How long they may go on, by default as long as the session where there is a secret key to ask with, else as
     *     long as the token.
     * @param checkInterval How old the newest proof that the session is active may become before Clerk is asked again.
     * @param maxAge How long a connection lives on one token by the policy 'session', also while Clerk cannot be asked.
     */
    public record LongLived(
            @Nullable LeasePolicy policy,
            @DefaultValue("60s") Duration checkInterval,
            @DefaultValue("1h") Duration maxAge) {}

    /**
     * Handshake with Clerk, which renews the session cookie of a browser that loads a page.
     *
     * @param mode When browsers are sent to Clerk and back, by default for protected pages where the session cookie is
     *     enabled and the publishable key is known.
     * @param satelliteOrigins Comma-separated list of the origins of satellites, on the primary domain.
     */
    public record Handshake(
            @Nullable HandshakeMode mode, @DefaultValue List<String> satelliteOrigins) {}

    /**
     * Satellite of another domain, whose sessions it takes part in.
     *
     * @param enabled Whether the application is a satellite.
     * @param domain Domain of the satellite, such as 'satellite.example.com'.
     * @param autoSync Whether browsers without any cookies are sent to the primary domain as well.
     */
    public record Satellite(
            @DefaultValue("false") boolean enabled,
            @Nullable String domain,
            @DefaultValue("false") boolean autoSync) {}

    /**
     * Pages that belong to an organization by their path.
     *
     * @param organizationPatterns Comma-separated list of paths with ':id' or ':slug' of an organization, which becomes the
     *     active one there.
     * @param personalAccountPatterns Comma-separated list of paths on which no organization is active.
     */
    public record OrganizationSynchronization(
            @DefaultValue List<String> organizationPatterns,
            @DefaultValue List<String> personalAccountPatterns) {}

    /**
     * Webhooks.
     *
     * @param signingSecret Comma-separated list of the signing secrets of the webhook endpoint, any of which will do: usually one,
     *     and two while it is replaced.
     */
    public record Webhook(@DefaultValue List<String> signingSecret) {

        /** Secrets are never printed. */
        @Override
        public String toString() {
            return "Webhook[" + signingSecret.size() + " secrets]";
        }
    }

    /**
     * Spring Security.
     *
     * @param enabled Whether Spring Security is configured to authenticate by Clerk's tokens.
     * @param publicPaths Comma-separated list of path patterns that need no authentication in the default filter chain.
     * @param applyToAllChains Whether filter chains of the application's own authenticate by Clerk's tokens as well, unless
     *     they have another resource server.
     * @param signInRedirect Whether a browser that loads a protected page without being signed in is sent to the sign-in page,
     *     which requires the session cookie.
     * @param methodSecurity Security of methods by annotations.
     * @param stomp STOMP over WebSocket.
     */
    public record Security(
            @DefaultValue("true") boolean enabled,
            @DefaultValue List<String> publicPaths,
            @DefaultValue("true") boolean applyToAllChains,
            @DefaultValue("false") boolean signInRedirect,
            @DefaultValue MethodSecurity methodSecurity,
            @DefaultValue Stomp stomp) {}

    /**
     * Security of methods by annotations.
     *
     * @param enabled Whether annotations such as '@PreAuthorize' and '@HasPermission' are enforced.
     */
    public record MethodSecurity(@DefaultValue("true") boolean enabled) {}

    /**
     * STOMP over WebSocket.
     *
     * @param enabled Whether connections are authenticated by Clerk's tokens, and end with them.
     * @param allowAnonymous Whether clients may connect that are not signed in.
     */
    public record Stomp(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("false") boolean allowAnonymous) {}

    /**
     * Local emulator of Clerk.
     *
     * @param enabled Whether the emulator is used instead of Clerk, by default only in development when no key is
     *     configured.
     * @param port Port of the emulator, or 0 for any that is free.
     * @param seed YAML file of the personas, organizations, roles and plans that the emulator begins with, in place of its own.
     * @param webhookUrl URL, or path in this application, that the emulator sends webhooks to.
     */
    public record Emulator(
            @Nullable Boolean enabled,
            @DefaultValue("0") int port,
            @Nullable Resource seed,
            @Nullable String webhookUrl) {}
}
