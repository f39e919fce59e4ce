package dev.clerkspring.security.reactive;

import dev.clerkspring.sdk.authentication.ReactiveClerkAuthenticator;
import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ClerkSecuritySettings;
import dev.clerkspring.security.ReactiveClerkJwtDecoder;
import dev.clerkspring.security.web.AuthorizedOrigins;
import dev.clerkspring.security.web.RequestCredentials;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.ServerAuthenticationEntryPointFailureHandler;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;

/**
 * Signs users of a WebFlux filter chain in with Clerk:
 *
 * <pre>
 * &#64;Bean
 * SecurityWebFilterChain api(ServerHttpSecurity http, ClerkServerHttpSecurity clerk) {
 *     return clerk.applyTo(http).authorizeExchange(…).build();
 * }
 * </pre>
 *
 * <p>Bearer tokens are read by Spring Security's own resource server, and where enabled Clerk's session cookie by a filter behind
 * it. Nothing is kept in the session, and a CSRF token is required exactly for requests that may change something and carry the
 * session cookie without a bearer token, or credentials of another scheme, such as {@code Basic}. A chain with another login as
 * well says {@link #besideOtherLogins()}, because {@link ServerHttpSecurity} does not tell.
 *
 * <p>What the chain says behind {@link #applyTo} prevails. Where it switches CSRF protection off, altogether or for some paths,
 * requests that may change something are accepted with the session cookie only from this site and the authorized parties'
 * origins.
 *
 * <p>Instances are immutable.
 */
public final class ClerkServerHttpSecurity {

    private final ReactiveClerkAuthenticator authenticator;

    private final ReactiveClerkJwtDecoder decoder;

    private final ClerkAuthenticationConverter converter;

    private final ClerkSecuritySettings settings;

    private final ServerAuthenticationEntryPoint entryPoint;

    private final ServerAccessDeniedHandler deniedHandler;

    private final boolean alone;

    /**
     * Creates what chains are configured with.
     *
     * @param authenticator decides about tokens
     * @param converter turns them into authentications
     * @param settings the default of every chain
     */
    public ClerkServerHttpSecurity(
            ReactiveClerkAuthenticator authenticator,
            ClerkAuthenticationConverter converter,
            ClerkSecuritySettings settings) {
        this(
                authenticator,
                converter,
                settings,
                new ClerkServerAuthenticationEntryPoint(),
                new ClerkServerAccessDeniedHandler(),
                true);
    }

    private ClerkServerHttpSecurity(
            ReactiveClerkAuthenticator authenticator,
            ClerkAuthenticationConverter converter,
            ClerkSecuritySettings settings,
            ServerAuthenticationEntryPoint entryPoint,
            ServerAccessDeniedHandler deniedHandler,
            boolean alone) {
        this.authenticator = authenticator;
        this.decoder = new ReactiveClerkJwtDecoder(authenticator);
        this.converter = converter;
        this.settings = settings;
        this.entryPoint = entryPoint;
        this.deniedHandler = deniedHandler;
        this.alone = alone;
    }

    /**
     * Returns a variant in which Clerk's session cookie authenticates or does not. The authenticator has to accept cookies as
     * well.
     *
     * @param enabled instead of {@link ClerkSecuritySettings#sessionCookie()}
     * @return a copy
     */
    public ClerkServerHttpSecurity sessionCookie(boolean enabled) {
        return with(new ClerkSecuritySettings(enabled, settings.authorizedParties()), entryPoint, deniedHandler, alone);
    }

    /**
     * Returns a variant with other origins from which requests with the session cookie are accepted where CSRF protection is
     * switched off.
     *
     * @param origins instead of {@link ClerkSecuritySettings#authorizedParties()}
     * @return a copy
     */
    public ClerkServerHttpSecurity authorizedParties(String... origins) {
        return with(
                new ClerkSecuritySettings(settings.sessionCookie(), List.of(origins)),
                entryPoint,
                deniedHandler,
                alone);
    }

    /**
     * Returns a variant in which somebody else answers requests that are not authenticated.
     *
     * @param entryPoint instead of a {@link ClerkServerAuthenticationEntryPoint}
     * @return a copy
     */
    public ClerkServerHttpSecurity authenticationEntryPoint(ServerAuthenticationEntryPoint entryPoint) {
        return with(settings, entryPoint, deniedHandler, alone);
    }

    /**
     * Returns a variant in which somebody else answers requests that are authenticated and may not.
     *
     * @param deniedHandler instead of a {@link ClerkServerAccessDeniedHandler}
     * @return a copy
     */
    public ClerkServerHttpSecurity accessDeniedHandler(ServerAccessDeniedHandler deniedHandler) {
        return with(settings, entryPoint, deniedHandler, alone);
    }

    /**
     * Returns a variant for chains in which users may be signed in otherwise too. Such a chain keeps its sessions, and a CSRF
     * token is required for every request that may change something and has no bearer token.
     *
     * @return a copy
     */
    public ClerkServerHttpSecurity besideOtherLogins() {
        return with(settings, entryPoint, deniedHandler, false);
    }

    private ClerkServerHttpSecurity with(
            ClerkSecuritySettings settings,
            ServerAuthenticationEntryPoint entryPoint,
            ServerAccessDeniedHandler deniedHandler,
            boolean alone) {
        return new ClerkServerHttpSecurity(authenticator, converter, settings, entryPoint, deniedHandler, alone);
    }

    /**
     * Configures a chain. Do so once in each, before everything else.
     *
     * @param http the chain
     * @return the chain
     */
    public ServerHttpSecurity applyTo(ServerHttpSecurity http) {
        configureResourceServer(http);
        if (alone) {
            http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                    .requestCache(RequestCacheSpec::disable);
        }
        configureCsrf(http);
        if (settings.sessionCookie()) {
            http.addFilterAfter(
                            new OriginCheckWebFilter(AuthorizedOrigins.of(settings.authorizedParties()), deniedHandler),
                            SecurityWebFiltersOrder.CSRF)
                    .addFilterAfter(
                            new SessionCookieWebFilter(authenticator, converter),
                            SecurityWebFiltersOrder.AUTHENTICATION);
        }
        return http;
    }

    private void configureResourceServer(ServerHttpSecurity http) {
        // By default it throws on what is not the token's fault, which ends as a 500 without a body.
        var failureHandler = new ServerAuthenticationEntryPointFailureHandler(entryPoint);
        failureHandler.setRethrowAuthenticationServiceException(false);
        http.oauth2ResourceServer(server -> server.jwt(jwt -> BearerTokens.configure(jwt, decoder, converter))
                .authenticationEntryPoint(entryPoint)
                .authenticationFailureHandler(failureHandler)
                .accessDeniedHandler(deniedHandler));
    }

    private void configureCsrf(ServerHttpSecurity http) {
        boolean spa = alone && settings.sessionCookie();
        http.csrf(csrf -> {
            csrf.requireCsrfProtectionMatcher(SessionCookieExchanges.csrfRequiredFor(csrfRequired()))
                    .accessDeniedHandler(deniedHandler);
            if (spa) {
                SpaCsrf.configure(csrf, deniedHandler);
            }
        });
        if (spa) {
            http.addFilterAfter(SpaCsrf::sendToken, SecurityWebFiltersOrder.CSRF);
        }
    }

    private Predicate<RequestCredentials> csrfRequired() {
        if (!alone) {
            return credentials -> !credentials.hasBearerToken();
        }
        return settings.sessionCookie()
                ? credentials -> credentials.areSessionCookie() || credentials.areOtherThanBearer()
                : RequestCredentials::areOtherThanBearer;
    }
}
