package dev.clerkspring.emulator.token;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.entity.Role;
import dev.clerkspring.emulator.entity.Subscription;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.sdk.sessions.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the session tokens of one emulator.
 */
public final class TokenMinter {

    /** How long Clerk's session tokens live. */
    public static final Duration LIFE = Duration.ofSeconds(60);

    /** How long before it is made a token is valid. */
    static final Duration BACKDATED = Duration.ofSeconds(10);

    private static final int NEVER = -1;

    private final SigningKeys keys;

    private final String issuer;

    private final Store store;

    private final Clock clock;

    /**
     * Makes a minter.
     *
     * @param keys what signs
     * @param issuer the {@code iss} claim
     * @param store who is in which organization, with which plans
     * @param clock the time
     */
    public TokenMinter(SigningKeys keys, String issuer, Store store, Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Returns what signs.
     *
     * @return always the same; the keys in it may change
     */
    public SigningKeys keys() {
        return keys;
    }

    /**
     * Mints a token of a session, with version 2 claims.
     *
     * @param session whose token it is
     * @param authorizedParty the {@code azp} claim: the origin of the page that asked; null leaves it out, as tokens from
     *     the Backend API do
     * @param life how long the token is valid
     * @return the compact serialization
     */
    public String mint(Session session, @Nullable String authorizedParty, Duration life) {
        var now = clock.instant();
        var claims = new LinkedHashMap<String, Object>();
        if (authorizedParty != null) {
            claims.put("azp", authorizedParty);
        }
        claims.put("exp", now.plus(life).getEpochSecond());
        claims.put("fva", List.of(Duration.between(session.createdAt(), now).toMinutes(), NEVER));
        claims.put("iat", now.getEpochSecond());
        claims.put("iss", issuer);
        claims.put("jti", tokenId(store));
        claims.put("nbf", now.minus(BACKDATED).getEpochSecond());
        claims.put("sid", session.id());
        claims.put("sts", session.status().value());
        claims.put("sub", session.userId());
        claims.put("v", 2);
        putEntitlements(session, claims);
        return keys.current().sign(claims);
    }

    /**
     * Mints the token that carries a handshake.
     *
     * @param directives the cookies to set, values of {@code Set-Cookie}
     * @return the compact serialization; it has no times
     */
    public String mintHandshake(List<String> directives) {
        return keys.current().sign(Map.of("handshake", directives));
    }

    /** The organization's while one is active, otherwise the user's own. */
    private void putEntitlements(Session session, Map<String, Object> claims) {
        var state = store.state();
        var membership = Membership.find(state, session.lastActiveOrganizationId(), session.userId());
        if (membership == null) {
            put(
                    claims,
                    "fea",
                    "u:",
                    Subscription.featuresOf(state, session.userId()).toList());
            put(claims, "pla", "u:", Subscription.plansOf(state, session.userId()));
            return;
        }
        var id = membership.organizationId();
        var organization = new OrganizationClaims(
                state.get(Kinds.ORGANIZATIONS, id),
                membership.role(),
                Role.permissionsOf(state, membership.role()),
                Subscription.featuresOf(state, id).toList());
        claims.put("o", organization.organization());
        put(claims, "fea", "o:", organization.features());
        put(claims, "pla", "o:", Subscription.plansOf(state, id));
    }

    private static void put(Map<String, Object> claims, String name, String scope, List<String> slugs) {
        if (!slugs.isEmpty()) {
            claims.put(name, slugs.stream().map(scope::concat).collect(Collectors.joining(",")));
        }
    }

    /** An id without a prefix, made like all others so that it is the same in every run where they are. */
    static String tokenId(Store store) {
        var prefix = "jti";
        return store.id(prefix).substring(prefix.length() + 1);
    }
}
