package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.token.TokenVerifier;
import dev.clerkspring.sdk.token.UnverifiedToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * Tells which of several instances is to decide about a request, by what the request says of itself: a pure function. Nothing is
 * believed of it; the instance verifies with its own keys, and by its own issuer.
 *
 * <p>A token in the header is for the instance whose issuer it names, and for none if it names another. Cookies are for the
 * instances whose suffix is among their names, and the session cookie without suffix for the one whose issuer it names; the first
 * instance takes what nobody else does. A browser that comes back from Clerk does not say from which instance.
 */
public final class InstanceRouter {

    /** What stands for the instance in {@link AuthenticationEvent} where there is none. */
    public static final String NONE = "none";

    private static final List<String> SUFFIXED =
            List.of("__session_", "__client_uat_", "__refresh_", "__clerk_db_jwt_");

    private static final List<String> RETURNED = List.of("__clerk_handshake", "__clerk_handshake_nonce");

    private final List<RequestAuthenticator> instances;

    private final Map<String, Integer> issuers = new HashMap<>();

    /** The names of the cookies that are an instance's own, by its position. */
    private final List<List<String>> cookies;

    private final List<Integer> all;

    private final TokenVerifier reader;

    /**
     * Creates a router.
     *
     * @param instances what decides about the requests of the instances, by whose positions it answers; the first is the primary
     * @throws IllegalArgumentException if there is none, a name or an issuer is there twice, or an instance has no issuer
     */
    public InstanceRouter(List<RequestAuthenticator> instances) {
        Assert.notEmpty(instances, "There must be an instance");
        var names = new HashSet<String>();
        for (int i = 0; i < instances.size(); i++) {
            var instance = instances.get(i).settings();
            var name = instance.instance();
            Assert.isTrue(
                    names.add(name) && !name.equals(NONE), () -> "No second instance may be called '" + name + "'");
            Assert.notEmpty(instance.tokens().issuers(), () -> "The instance '" + name + "' must have an issuer");
            for (var issuer : instance.tokens().issuers()) {
                Assert.isTrue(
                        issuers.put(issuer, i) == null,
                        () -> "The instance '" + name + "' must have issuers of its own");
            }
        }
        this.instances = List.copyOf(instances);
        this.cookies = instances.stream()
                .map(RequestAuthenticator::settings)
                .map(InstanceRouter::ownCookies)
                .toList();
        this.all = IntStream.range(0, instances.size()).boxed().toList();
        this.reader = new TokenVerifier(instances.get(0).settings().tokens().toBuilder()
                .cacheSize(DataSize.ofBytes(0))
                .build());
    }

    private static List<String> ownCookies(AuthenticationSettings instance) {
        var key = instance.publishableKey();
        return key != null
                ? SUFFIXED.stream().map(name -> name + key.cookieSuffix()).toList()
                : List.of();
    }

    /**
     * Tells who is to decide about a machine token. Opaque ones do not say where they come from.
     *
     * @param token as it came, without a scheme
     * @return the positions of the instances, in their order; empty if it is a JWT of another issuer
     */
    public List<Integer> ofMachineToken(String token) {
        var content = reader.read(token);
        return content != null ? ofIssuer(content) : all;
    }

    /** Who is to decide about a request, in their order; empty if its token is of another issuer. */
    List<Integer> ofRequest(RequestView request) {
        var bearer = BearerToken.in(request.authorization());
        if (bearer != null) {
            return ofSessionToken(bearer);
        }
        var present = new RequestCookies(request.cookies());
        return hasReturned(request, present) ? all : ofCookies(present);
    }

    private List<Integer> ofSessionToken(String token) {
        for (int i : all) {
            if (instances.get(i).remembers(token)) {
                return List.of(i);
            }
        }
        var content = reader.read(token);
        // What is no token is as bad for the one as for the other.
        return content != null ? ofIssuer(content) : List.of(0);
    }

    private static boolean hasReturned(RequestView request, RequestCookies present) {
        var url = request.url();
        return RETURNED.stream()
                .anyMatch(name -> present.get(name) != null || url != null && url.parameter(name) != null);
    }

    private List<Integer> ofCookies(RequestCookies present) {
        var session = present.get("__session");
        var content = session != null ? reader.read(session) : null;
        var named = content != null ? ofIssuer(content) : List.<Integer>of();
        var found = new ArrayList<Integer>();
        for (int i : all) {
            if (named.contains(i) || cookies.get(i).stream().anyMatch(name -> present.get(name) != null)) {
                found.add(i);
            }
        }
        return found.isEmpty() ? List.of(0) : found;
    }

    private List<Integer> ofIssuer(UnverifiedToken content) {
        var position = content.claims().get("iss") instanceof String issuer ? issuers.get(issuer) : null;
        return position != null ? List.of(position) : List.of();
    }
}
