package dev.clerkspring.security.servlet;

import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.machine.TokenType;
import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ClerkGrantedAuthoritiesConverter;
import dev.clerkspring.security.ClerkSecuritySettings;
import dev.clerkspring.security.web.AuthorizedOrigins;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.Assert;

/**
 * Signs users of a servlet filter chain in with Clerk:
 *
 * <pre>
 * http.with(clerk(), withDefaults()).authorizeHttpRequests(…)
 * </pre>
 *
 * <p>Bearer tokens are read by Spring Security's own resource server, and where enabled Clerk's session cookie by a filter behind
 * it. It needs a {@link ClerkAuthenticator} bean, and uses {@link ClerkSecuritySettings}, {@link ClerkAuthenticationConverter} and
 * {@link ClerkGrantedAuthoritiesConverter} beans where present.
 *
 * <p>In a chain with {@link #clerk()} and no other login nothing is kept in the HTTP session, and a CSRF token is required exactly
 * for requests that may change something and carry the session cookie without a bearer token. A chain with another login as well
 * keeps its sessions and its CSRF protection as they are. So does, by and large, a chain with
 * {@link #clerkUnlessOtherResourceServer()}: it may have a login that cannot be seen, in a filter or a controller of its own.
 * There requests without any cookie or credentials need no CSRF token, all others do unless they have a bearer token.
 *
 * <p>A chain with an {@code authenticationManager(…)} of its own keeps it; Clerk's cookie and machine tokens go past it, and so do
 * bearer tokens that it has no provider for.
 *
 * <p>Clerk's settings come after the chain's own; {@link #csrf} and {@link #resourceServer} come after Clerk's. CSRF protection
 * that the chain has switched off, altogether or for some paths, stays off: there requests that may change something are accepted
 * with the session cookie only from this site and the authorized parties' origins.
 */
public final class ClerkHttpConfigurer extends AbstractHttpConfigurer<ClerkHttpConfigurer, HttpSecurity> {

    private static final Log logger = LogFactory.getLog(ClerkHttpConfigurer.class);

    private final boolean yielding;

    private @Nullable String instance;

    private @Nullable Boolean sessionCookie;

    private @Nullable List<String> authorizedParties;

    private AuthenticationEntryPoint entryPoint = new ClerkAuthenticationEntryPoint();

    private AccessDeniedHandler deniedHandler = new ClerkAccessDeniedHandler();

    private Customizer<OAuth2ResourceServerConfigurer<HttpSecurity>> resourceServer = Customizer.withDefaults();

    private Customizer<CsrfConfigurer<HttpSecurity>> csrf = Customizer.withDefaults();

    private final TokenRoutes routes = new TokenRoutes();

    private boolean active;

    private ClerkHttpConfigurer(boolean yielding) {
        this.yielding = yielding;
    }

    /**
     * Returns a configurer for a chain that says itself that it wants Clerk.
     *
     * @return a new configurer
     */
    public static ClerkHttpConfigurer clerk() {
        return new ClerkHttpConfigurer(false);
    }

    /**
     * Returns a configurer that leaves a chain exactly as it is if that has a resource server of its own; for customizers that
     * apply to every chain. A chain's own {@link #clerk()} replaces it.
     *
     * @return a new configurer
     */
    public static ClerkHttpConfigurer clerkUnlessOtherResourceServer() {
        return new ClerkHttpConfigurer(true);
    }

    /**
     * Binds this chain to one of several instances: sessions and machine tokens of the others are refused. A
     * {@link dev.clerkspring.sdk.ClerkInstances} bean is needed.
     *
     * @param name of the instance, as it is configured
     * @return this configurer
     */
    public ClerkHttpConfigurer instance(String name) {
        this.instance = name;
        return this;
    }

    /**
     * Sets whether Clerk's session cookie authenticates in this chain. The authenticator has to accept cookies as well.
     *
     * @param enabled instead of {@link ClerkSecuritySettings#sessionCookie()}
     * @return this configurer
     */
    public ClerkHttpConfigurer sessionCookie(boolean enabled) {
        this.sessionCookie = enabled;
        return this;
    }

    /**
     * Sets the origins from which requests with the session cookie are accepted where CSRF protection is switched off.
     *
     * @param origins instead of {@link ClerkSecuritySettings#authorizedParties()}
     * @return this configurer
     */
    public ClerkHttpConfigurer authorizedParties(String... origins) {
        this.authorizedParties = List.of(origins);
        return this;
    }

    /**
     * Sets who answers requests that are not authenticated.
     *
     * @param entryPoint instead of a {@link ClerkAuthenticationEntryPoint}
     * @return this configurer
     */
    public ClerkHttpConfigurer authenticationEntryPoint(AuthenticationEntryPoint entryPoint) {
        this.entryPoint = entryPoint;
        return this;
    }

    /**
     * Sets who answers requests that are authenticated and may not.
     *
     * @param deniedHandler instead of a {@link ClerkAccessDeniedHandler}
     * @return this configurer
     */
    public ClerkHttpConfigurer accessDeniedHandler(AccessDeniedHandler deniedHandler) {
        this.deniedHandler = deniedHandler;
        return this;
    }

    /**
     * Customizes the resource server after Clerk has configured it.
     *
     * @param customizer changes what it wants to be different
     * @return this configurer
     */
    public ClerkHttpConfigurer resourceServer(Customizer<OAuth2ResourceServerConfigurer<HttpSecurity>> customizer) {
        this.resourceServer = customizer;
        return this;
    }

    /**
     * Customizes CSRF protection after Clerk has configured it.
     *
     * @param customizer changes what it wants to be different
     * @return this configurer
     */
    public ClerkHttpConfigurer csrf(Customizer<CsrfConfigurer<HttpSecurity>> customizer) {
        this.csrf = customizer;
        return this;
    }

    /**
     * Sets which kinds of tokens some requests of this chain may carry, instead of session tokens alone. What is set first for a
     * request counts. The session cookie authenticates only where session tokens are among them; machine tokens are never read
     * from it. Bearer tokens are read from the {@code Authorization} header then, whatever {@link #resourceServer} says. A
     * {@link dev.clerkspring.sdk.machine.MachineAuthenticator} bean is needed.
     *
     * @param matcher tells the requests
     * @param types all kinds that are accepted; none: no token is
     * @return this configurer
     */
    public ClerkHttpConfigurer acceptTokens(RequestMatcher matcher, TokenType... types) {
        this.routes.add(matcher, types);
        return this;
    }

    /**
     * Sets which kinds of tokens the requests to some path may carry, as {@link #acceptTokens(RequestMatcher, TokenType...)} does.
     *
     * @param pattern of the path, such as {@code /machines/**}
     * @param types all kinds that are accepted; none: no token is
     * @return this configurer
     */
    public ClerkHttpConfigurer acceptTokens(String pattern, TokenType... types) {
        return acceptTokens(PathPatternRequestMatcher.pathPattern(pattern), types);
    }

    @Override
    public void init(HttpSecurity http) {
        boolean other = hasResourceServer(http);
        active = !(yielding && other);
        if (!active) {
            return;
        }
        Assert.state(
                !other,
                "A chain with 'clerk()' cannot have another 'oauth2ResourceServer(...)'. "
                        + "Use 'clerk().resourceServer(...)' to change Clerk's, or separate chains");
        boolean clerkAlone = !OtherLogins.existIn(http);
        if (clerkAlone) {
            http.setSharedObject(RequestCache.class, new NullRequestCache());
        }
        if (clerkAlone && !yielding) {
            http.setSharedObject(SecurityContextRepository.class, new RequestAttributeSecurityContextRepository());
        }
        var beans = new ChainBeans(http, instance);
        configureResourceServer(http, beans);
        if (isSessionCookieEnabled(beans)) {
            http.authenticationProvider(new SessionCookieAuthenticationProvider(beans.decoder(), beans.converter()));
        }
        if (!routes.areSessionsAlone()) {
            http.authenticationProvider(
                    new MachineTokenAuthenticationProvider(beans.machineAuthenticator(), beans.machineConverter()));
        }
        if (isCsrfEnabled(http)) {
            http.csrf(configurer -> configureCsrf(configurer, clerkAlone, isSessionCookieEnabled(beans)));
        }
        // Last of all, behind the exception that the resource server makes.
        http.with(new CsrfMark());
    }

    private void configureResourceServer(HttpSecurity http, ChainBeans beans) {
        http.oauth2ResourceServer(configurer -> {
            configurer
                    .jwt(jwt -> jwt.decoder(beans.decoder()).jwtAuthenticationConverter(beans.converter()))
                    .authenticationEntryPoint(entryPoint)
                    .accessDeniedHandler(deniedHandler)
                    .withObjectPostProcessor(new UnavailableAsEntryPoint(entryPoint));
            if (!beans.haveTokenResolver()) {
                configurer.bearerTokenResolver(new HeaderTokenResolver());
            }
            resourceServer.customize(configurer);
            if (!routes.areSessionsAlone()) {
                // Behind the customizer, which must not be able to lose what a route does not accept.
                configurer.authenticationConverter(new TokenKindConverter(routes, beans.machineAuthenticator()));
            }
        });
    }

    private void configureCsrf(CsrfConfigurer<HttpSecurity> configurer, boolean clerkAlone, boolean cookie) {
        if (clerkAlone) {
            configurer.requireCsrfProtectionMatcher(csrfMatcher(cookie));
        }
        if (clerkAlone && cookie) {
            configurer.spa();
        }
        csrf.customize(configurer);
    }

    private RequestMatcher csrfMatcher(boolean cookie) {
        if (yielding) {
            return SessionCookieRequests::needsProtectionForAnyLogin;
        }
        return cookie ? SessionCookieRequests::needsProtection : request -> false;
    }

    @Override
    public void configure(HttpSecurity http) {
        var beans = new ChainBeans(http, instance);
        if (active) {
            OwnManagerFallback.completeIn(http);
            http.addFilterBefore(
                    new TokenRouteFilter(routes, entryPoint, getSecurityContextHolderStrategy()),
                    AuthorizationFilter.class);
        }
        if (!active || !isSessionCookieEnabled(beans)) {
            return;
        }
        http.addFilterAfter(
                new ClerkSessionCookieAuthenticationFilter(
                        beans.authenticator(),
                        http.getSharedObject(AuthenticationManager.class),
                        getSecurityContextHolderStrategy(),
                        routes),
                BearerTokenAuthenticationFilter.class);
        http.addFilterAfter(new OriginCheckFilter(authorizedOrigins(beans), deniedHandler), CsrfFilter.class);
        if (!isCsrfEnabled(http)) {
            logger.warn(
                    "CSRF protection is switched off in a chain where Clerk's session cookie authenticates. Requests that"
                            + " may change something are accepted with it only from this site and the authorized parties' origins");
        }
    }

    @SuppressWarnings("unchecked") // configurers are looked up by their raw class
    private static boolean hasResourceServer(HttpSecurity http) {
        return http.getConfigurer(OAuth2ResourceServerConfigurer.class) != null;
    }

    @SuppressWarnings("unchecked") // configurers are looked up by their raw class
    private static boolean isCsrfEnabled(HttpSecurity http) {
        return http.getConfigurer(CsrfConfigurer.class) != null;
    }

    private boolean isSessionCookieEnabled(ChainBeans beans) {
        return sessionCookie != null ? sessionCookie : beans.settings().sessionCookie();
    }

    private AuthorizedOrigins authorizedOrigins(ChainBeans beans) {
        return AuthorizedOrigins.of(
                authorizedParties != null ? authorizedParties : beans.settings().authorizedParties());
    }
}
