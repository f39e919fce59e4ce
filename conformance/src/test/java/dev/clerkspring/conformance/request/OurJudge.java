package dev.clerkspring.conformance.request;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.ClerkSessionBackend;
import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.authentication.BearerToken;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.Decision;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import dev.clerkspring.sdk.authentication.HandshakeMode;
import dev.clerkspring.sdk.authentication.HandshakeSettings;
import dev.clerkspring.sdk.authentication.OrganizationSync;
import dev.clerkspring.sdk.authentication.Reason;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.authentication.RequestUrl;
import dev.clerkspring.sdk.authentication.RequestView;
import dev.clerkspring.sdk.authentication.ResponseInstructions;
import dev.clerkspring.sdk.authentication.SatelliteSettings;
import dev.clerkspring.sdk.authentication.SignInSettings;
import dev.clerkspring.sdk.http.RetryPolicy;
import dev.clerkspring.sdk.instance.MachineSecretKey;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.machine.AcceptedTokens;
import dev.clerkspring.sdk.machine.MachineAuthenticator;
import dev.clerkspring.sdk.machine.MachineCacheSettings;
import dev.clerkspring.sdk.machine.MachineOutcome;
import dev.clerkspring.sdk.machine.MachineToken;
import dev.clerkspring.sdk.machine.MachineTokenCache;
import dev.clerkspring.sdk.machine.MachineTokenVerifier;
import dev.clerkspring.sdk.machine.TokenIntrospector;
import dev.clerkspring.sdk.machine.TokenType;
import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.KeySource;
import dev.clerkspring.sdk.token.TokenSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.ForwardedHeaderUtils;
import tools.jackson.databind.json.JsonMapper;

/** Asks ours, put together as in an application: the session's authenticator, that of machines, and the kind of the token between. */
final class OurJudge {

    private static final Clock START = Clock.fixed(Instant.ofEpochSecond(RequestCase.TIME), ZoneOffset.UTC);

    private final BackendApi backend;

    private final Map<String, KeySetCache> remoteKeys = new ConcurrentHashMap<>();

    private final KeySetCache localKeys = KeySetCache.of(KeySet.fromPem(Keys.pem()));

    private final Map<String, ClerkSessionBackend> sessions = new ConcurrentHashMap<>();

    private final Map<String, TokenIntrospector> introspectors = new ConcurrentHashMap<>();

    OurJudge(BackendApi backend) {
        this.backend = backend;
    }

    Outcome judge(RequestCase request) {
        RequestView view;
        try {
            view = view(request);
        } catch (IllegalArgumentException | IllegalStateException ex) {
            return exception("no URL");
        }
        var accepted = accepted(request);
        var machines = machines(request);
        var bearer = BearerToken.in(request.values("Authorization"));
        var type = bearer != null ? machines.typeOf(bearer) : null;
        var refusal = accepted.refusal(type);
        if (refusal != null) {
            return refused(request, refusal);
        }
        if (type != null && type != TokenType.SESSION_TOKEN && accepted.accepts(type)) {
            var outcome = machines.authenticate(bearer);
            return outcome instanceof MachineOutcome.Accepted good
                    ? machine(request, good.token())
                    : refused(request, ((MachineOutcome.Refused) outcome).reason());
        }
        var authenticator = authenticator(request);
        var first = session(request, authenticator.authenticate(view));
        // By now it knows the token, which must not make a difference; whatever Clerk is asked is asked once.
        var again = request.answers().isEmpty() ? session(request, authenticator.authenticate(view)) : first;
        return again.equals(first) ? first : exception("first " + first.what() + ", then " + again.what());
    }

    private static Outcome exception(String what) {
        return new Outcome(Outcome.EXCEPTION, what, "", Map.of(), "", List.of(), Map.of(), "");
    }

    private Outcome session(RequestCase request, Decision.Outcome decision) {
        var response = decision.response();
        if (decision instanceof SignedIn in) {
            var claims = in.token().claims();
            return outcome(request, Outcome.SIGNED_IN, "", "session_token", session(claims), response);
        }
        if (decision instanceof Decision.SignedOut out) {
            return outcome(request, Outcome.SIGNED_OUT, out.reason().slug(), "", Map.of(), response);
        }
        var reason = ((Decision.Handshake) decision).reason();
        return outcome(request, Outcome.HANDSHAKE, reason.slug(), "", Map.of(), response);
    }

    private Outcome machine(RequestCase request, MachineToken token) {
        return outcome(request, Outcome.SIGNED_IN, "", token.type().id(), machine(token), ResponseInstructions.none());
    }

    private Outcome refused(RequestCase request, Reason reason) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("x-clerk-auth-status", Outcome.SIGNED_OUT);
        headers.put("x-clerk-auth-reason", reason.slug());
        var response = new ResponseInstructions(null, List.of(), headers);
        return outcome(request, Outcome.SIGNED_OUT, reason.slug(), "", Map.of(), response);
    }

    private Outcome outcome(
            RequestCase request,
            String state,
            String reason,
            String tokenType,
            Map<String, Object> identity,
            ResponseInstructions response) {
        var headers = new TreeMap<String, String>();
        response.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return new Outcome(
                state,
                reason,
                tokenType,
                identity,
                Outcome.pieces(response.location()),
                Outcome.pairs(response.cookies()),
                headers,
                backend.calls("ours", request.answers()));
    }

    /** By the names that Clerk's SDK has for them. */
    private static Map<String, Object> session(Map<String, Object> claims) {
        var session = ClerkSession.of(claims);
        var organization = session.organization();
        var identity = new LinkedHashMap<String, Object>();
        identity.put("userId", session.userId());
        identity.put("sessionId", session.sessionId());
        identity.put("sessionStatus", claims.get("sts"));
        identity.put("actor", session.actor() != null ? session.actor().claims() : null);
        identity.put("orgId", organization != null ? organization.id() : null);
        identity.put("orgSlug", organization != null ? organization.slug() : null);
        identity.put("orgRole", organization != null ? organization.role() : null);
        identity.put("orgPermissions", organization != null ? organization.permissions() : null);
        var ages = session.factorAges();
        identity.put("factorVerificationAge", ages != null ? List.of(ages.first(), ages.second()) : null);
        return ClerkJudge.identity(JsonMapper.shared().valueToTree(identity));
    }

    private static Map<String, Object> machine(MachineToken token) {
        var identity = new LinkedHashMap<String, Object>();
        identity.put("id", token.id());
        identity.put("subject", token.subject());
        identity.put("scopes", token.scopes());
        if (token instanceof MachineToken.ApiKey key) {
            identity.put("name", key.name());
            identity.put("claims", key.claims() != null ? key.claims().tree() : null);
            identity.put("userId", key.userId());
            identity.put("orgId", key.organizationId());
        } else if (token instanceof MachineToken.OauthToken oauth) {
            identity.put("userId", oauth.subject());
            identity.put("clientId", oauth.clientId());
        } else if (token instanceof MachineToken.M2mToken m2m) {
            identity.put("claims", m2m.claims() != null ? m2m.claims().tree() : null);
            identity.put("machineId", m2m.subject());
        }
        return ClerkJudge.identity(JsonMapper.shared().valueToTree(identity));
    }

    /** The URL as an application sees it that lets Spring's filter read forwarded headers. */
    static RequestUrl url(RequestCase request) {
        var headers = new HttpHeaders();
        request.allHeaders().forEach(header -> headers.add(header.name(), header.value()));
        var place = ForwardedHeaderUtils.adaptFromForwardedHeaders(URI.create(request.origin()), headers)
                .build()
                .toUri();
        var query = request.query().isEmpty() ? null : String.join("&", request.query());
        return RequestUrl.of(place.getScheme(), place.getHost(), place.getPort(), request.path(), query);
    }

    private static RequestView view(RequestCase request) {
        return RequestView.builder()
                .method(request.method())
                .url(url(request))
                .authorization(request.values("Authorization"))
                .cookies(request.values("Cookie"))
                .accept(request.value("Accept"))
                .secFetchDest(request.value("Sec-Fetch-Dest"))
                .referer(request.value("Referer"))
                .userAgent(request.value("User-Agent"))
                .build();
    }

    private static AcceptedTokens accepted(RequestCase request) {
        var accepted = request.options().getOrDefault("acceptsToken", "session_token");
        if ("any".equals(accepted)) {
            return AcceptedTokens.of(TokenType.values());
        }
        var kinds = accepted instanceof List<?> list ? list : List.of(accepted);
        return new AcceptedTokens(Arrays.stream(TokenType.values())
                .filter(type -> kinds.contains(type.id()))
                .collect(Collectors.toSet()));
    }

    private ClerkAuthenticator authenticator(RequestCase request) {
        return ClerkAuthenticator.create(
                new RequestAuthenticator(settings(request)),
                keys(request),
                sessions.computeIfAbsent(request.text("secretKey"), this::sessions),
                Clock.fixed(request.now(), ZoneOffset.UTC));
    }

    private ClerkSessionBackend sessions(String secretKey) {
        return new ClerkSessionBackend(ClerkClient.builder()
                .apiUrl(backend.url())
                .secretKey(SecretKey.parse(secretKey))
                .retryPolicy(RetryPolicy.none())
                .build()
                .reactive());
    }

    private MachineAuthenticator machines(RequestCase request) {
        var clock = Clock.fixed(request.now(), ZoneOffset.UTC);
        var machineKey = request.text("machineSecretKey");
        var introspector = introspectors.computeIfAbsent(
                request.text("secretKey") + machineKey,
                name -> new TokenIntrospector(
                        WebClient.builder(),
                        backend.url(),
                        SecretKey.parse(request.text("secretKey")),
                        machineKey != null ? MachineSecretKey.parse(machineKey) : null));
        return MachineAuthenticator.create(
                new MachineTokenVerifier(tokens(request)),
                keys(request),
                introspector,
                MachineTokenCache.inMemory(0, clock),
                new MachineCacheSettings(
                        Duration.ZERO,
                        Duration.ZERO,
                        MachineCacheSettings.defaults().timeout()),
                clock);
    }

    private KeySetCache keys(RequestCase request) {
        return request.isSet("jwtKey")
                ? localKeys
                : remoteKeys.computeIfAbsent(request.text("secretKey"), this::remoteKeys);
    }

    private KeySetCache remoteKeys(String secretKey) {
        var client = WebClient.builder()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + secretKey)
                .build();
        return new KeySetCache(KeySource.remote(client, backend.url() + "/v1/jwks"), START);
    }

    private static TokenSettings tokens(RequestCase request) {
        var settings = TokenSettings.builder()
                .authorizedParties(request.texts("authorizedParties"))
                .audiences(request.texts("audience"))
                .issuers(request.texts("issuer"));
        if (request.options().get("clockSkewInMs") instanceof Number skew) {
            settings.clockSkew(Duration.ofMillis(skew.longValue()));
        }
        return settings.build();
    }

    private static AuthenticationSettings settings(RequestCase request) {
        return AuthenticationSettings.builder()
                .tokens(tokens(request))
                .publishableKey(PublishableKey.parse(request.text("publishableKey")))
                .sessionCookie(true)
                // As Clerk's SDK: on every page.
                .handshake(new HandshakeSettings(
                        HandshakeMode.ALWAYS, request.text("proxyUrl"), request.texts("satelliteOrigins")))
                .satellite(
                        request.isTrue("isSatellite")
                                ? new SatelliteSettings(request.text("domain"), request.isTrue("satelliteAutoSync"))
                                : null)
                .signIn(new SignInSettings(request.text("signInUrl"), null, false))
                .organizationSync(organizations(request))
                .acceptPending(request.isTrue("acceptPending"))
                .build();
    }

    @SuppressWarnings("unchecked")
    private static OrganizationSync organizations(RequestCase request) {
        var patterns = (Map<String, List<String>>) request.options().getOrDefault("organizationSyncOptions", Map.of());
        return new OrganizationSync(
                patterns.getOrDefault("organizationPatterns", List.of()),
                patterns.getOrDefault("personalAccountPatterns", List.of()));
    }
}
