package dev.clerkspring.security.reactive;

import dev.clerkspring.sdk.ClerkInstances;
import dev.clerkspring.sdk.authentication.ReactiveClerkAuthenticator;
import dev.clerkspring.sdk.machine.ReactiveMachineAuthenticator;
import dev.clerkspring.sdk.machine.TokenType;
import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ClerkMachineAuthenticationConverter;
import dev.clerkspring.security.ClerkSecuritySettings;
import dev.clerkspring.security.ReactiveClerkJwtDecoder;
import dev.clerkspring.security.web.AuthorizedOrigins;
import dev.clerkspring.security.web.RequestCredentials;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.ServerAuthenticationEntryPointFailureHandler;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.util.Assert;

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
 * <p>A chain accepts session tokens alone unless it says otherwise by {@link #acceptTokens acceptTokens}.
 *
 * <p>Instances are immutable.
 */
public final class ClerkServerHttpSecurity {

    private final ClerkAuthenticationConverter converter;

    private ReactiveClerkAuthenticator authenticator;

    private ClerkSecuritySettings settings;

    private ServerAuthenticationEntryPoint entryPoint = new ClerkServerAuthenticationEntryPoint();

    private ServerAccessDeniedHandler deniedHandler = new ClerkServerAccessDeniedHandler();

    private boolean alone = true;

    private TokenRoutes routes = TokenRoutes.NONE;

    private @Nullable ReactiveMachineAuthenticator machineAuthenticator;

    private ClerkMachineAuthenticationConverter machineConverter = new ClerkMachineAuthenticationConverter();

    private @Nullable ClerkInstances instances;

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
        this.authenticator = authenticator;
        this.converter = converter;
        this.settings = settings;
    }

    private ClerkServerHttpSecurity(ClerkServerHttpSecurity original) {
        this.authenticator = original.authenticator;
        this.converter = original.converter;
        this.settings = original.settings;
        this.entryPoint = original.entryPoint;
        this.deniedHandler = original.deniedHandler;
        this.alone = original.alone;
        this.routes = original.routes;
        this.machineAuthenticator = original.machineAuthenticator;
        this.machineConverter = original.machineConverter;
        this.instances = original.instances;
    }

    /**
     * Returns a variant in which Clerk's session cookie authenticates or does not. The authenticator has to accept cookies as
     * well.
     *
     * @param enabled instead of {@link ClerkSecuritySettings#sessionCookie()}
     * @return a copy
     */
    public ClerkServerHttpSecurity sessionCookie(boolean enabled) {
        var copy = new ClerkServerHttpSecurity(this);
        copy.settings = new ClerkSecuritySettings(enabled, settings.authorizedParties());
        return copy;
    }

    /**
     * Returns a variant with other origins from which requests with the session cookie are accepted where CSRF protection is
     * switched off.
     *
     * @param origins instead of {@link ClerkSecuritySettings#authorizedParties()}
     * @return a copy
     */
    public ClerkServerHttpSecurity authorizedParties(String... origins) {
        var copy = new ClerkServerHttpSecurity(this);
        copy.settings = new ClerkSecuritySettings(settings.sessionCookie(), List.of(origins));
        return copy;
    }

    /**
     * Returns a variant in which somebody else answers requests that are not authenticated.
     *
     * @param entryPoint instead of a {@link ClerkServerAuthenticationEntryPoint}
     * @return a copy
     */
    public ClerkServerHttpSecurity authenticationEntryPoint(ServerAuthenticationEntryPoint entryPoint) {
        var copy = new ClerkServerHttpSecurity(this);
        copy.entryPoint = entryPoint;
        return copy;
    }

    /**
     * Returns a variant in which somebody else answers requests that are authenticated and may not.
     *
     * @param deniedHandler instead of a {@link ClerkServerAccessDeniedHandler}
     * @return a copy
     */
    public ClerkServerHttpSecurity accessDeniedHandler(ServerAccessDeniedHandler deniedHandler) {
        var copy = new ClerkServerHttpSecurity(this);
        copy.deniedHandler = deniedHandler;
        return copy;
    }

    /**
     * Returns a variant for chains in which users may be signed in otherwise too. Such a chain keeps its sessions, and a CSRF
     * token is required for every request that may change something and has no bearer token.
     *
     * @return a copy
     */
    public ClerkServerHttpSecurity besideOtherLogins() {
        var copy = new ClerkServerHttpSecurity(this);
        copy.alone = false;
        return copy;
    }

    /**
     * Returns a variant that can verify machine tokens, for chains that {@link #acceptTokens accept} some. The auto-configuration
     * does this.
     *
     * @param authenticator decides about machine tokens
     * @param converter turns them into authentications
     * @return a copy
     */
    public ClerkServerHttpSecurity machineTokens(
            ReactiveMachineAuthenticator authenticator, ClerkMachineAuthenticationConverter converter) {
        var copy = new ClerkServerHttpSecurity(this);
        copy.machineAuthenticator = authenticator;
        copy.machineConverter = converter;
        return copy;
    }

    /**
     * Returns a variant that can be bound to one of several instances. The auto-configuration does this.
     *
     * @param instances the instances
     * @return a copy
     */
    public ClerkServerHttpSecurity instances(ClerkInstances instances) {
        var copy = new ClerkServerHttpSecurity(this);
        copy.instances = instances;
        return copy;
    }

    /**
     * Returns a variant that is bound to one of several instances: sessions and machine tokens of the others are refused.
     *
     * @param name of the instance, as it is configured
     * @return a copy
     * @throws IllegalStateException if there are not several instances
     * @throws IllegalArgumentException if none of them has that name
     */
    public ClerkServerHttpSecurity instance(String name) {
        Assert.state(
                instances != null, () -> "There is one Clerk instance alone, and none called '" + name + "' beside it");
        var bound = instances.get(name);
        var copy = new ClerkServerHttpSecurity(this);
        copy.authenticator = bound.reactiveAuthenticator();
        copy.machineAuthenticator = bound.reactiveMachineAuthenticator();
        copy.settings = settings.of(bound);
        return copy;
    }

    /**
     * Returns a variant in which some requests may carry other kinds of tokens, instead of session tokens alone. What is set first
     * for a request counts. The session cookie authenticates only where session tokens are among them; machine tokens are never
     * read from it, nor from anywhere but the {@code Authorization} header.
     *
     * @param matcher tells the requests
     * @param types all kinds that are accepted; none: no token is
     * @return a copy
     */
    public ClerkServerHttpSecurity acceptTokens(ServerWebExchangeMatcher matcher, TokenType... types) {
        var copy = new ClerkServerHttpSecurity(this);
        copy.routes = routes.with(matcher, types);
        return copy;
    }

    /**
     * Returns a variant in which the requests to some path may carry other kinds of tokens, as
     * {@link #acceptTokens(ServerWebExchangeMatcher, TokenType...)} does.
     *
     * @param pattern of the path, such as {@code /machines/**}
     * @param types all kinds that are accepted; none: no token is
     * @return a copy
     */
    public ClerkServerHttpSecurity acceptTokens(String pattern, TokenType... types) {
        return acceptTokens(ServerWebExchangeMatchers.pathMatchers(pattern), types);
    }

    /**
     * Configures a chain. Do so once in each, before everything else.
     *
     * @param http the chain
     * @return the chain
     */
    public ServerHttpSecurity applyTo(ServerHttpSecurity http) {
        configureResourceServer(http);
        if (!routes.areSessionsAlone()) {
            configureMachineTokens(http);
        }
        http.addFilterAfter(new TokenRouteWebFilter(entryPoint), SecurityWebFiltersOrder.AUTHENTICATION);
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

    private void configureMachineTokens(ServerHttpSecurity http) {
        Assert.state(
                machineAuthenticator != null,
                "Machine tokens are accepted here, and nothing verifies them. Use 'machineTokens(...)'");
        http.oauth2ResourceServer(server -> server.bearerTokenConverter(MachineTokenWebFilter.rest()))
                .addFilterBefore(
                        new MachineTokenWebFilter(routes, machineAuthenticator, machineConverter, entryPoint),
                        SecurityWebFiltersOrder.AUTHENTICATION);
    }

    private void configureResourceServer(ServerHttpSecurity http) {
        // By default it throws on what is not the token's fault, which ends as a 500 without a body.
        var failureHandler = new ServerAuthenticationEntryPointFailureHandler(entryPoint);
        failureHandler.setRethrowAuthenticationServiceException(false);
        var decoder = new ReactiveClerkJwtDecoder(authenticator);
        http.oauth2ResourceServer(server -> server.jwt(jwt -> BearerTokens.configure(jwt, decoder, converter))
                .bearerTokenConverter(new HeaderTokenConverter())
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
