package dev.clerkspring.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.clerkspring.sdk.authentication.Decision;
import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.sdk.token.VerifiedToken;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/** Carries a verified token over into Spring Security's {@link Jwt}, whose times are instants, and back. */
final class VerifiedJwt {

    /** The last second of the year 9999; instants end later, but printed dates do not. */
    private static final double LAST_SECOND = 253_402_300_799.0;

    /** By identity: a remembered token is the same object each time, and its entry goes with it. */
    private static final Cache<VerifiedToken, Jwt> KNOWN =
            Caffeine.newBuilder().weakKeys().build();

    private VerifiedJwt() {}

    static Jwt of(Decision.Outcome outcome) {
        if (outcome instanceof Decision.SignedIn signedIn) {
            return KNOWN.get(signedIn.token(), VerifiedJwt::of);
        }
        var reason = outcome instanceof Decision.SignedOut signedOut
                ? signedOut.reason()
                : ((Decision.Handshake) outcome).reason();
        throw reason.unavailable() ? new ClerkUnavailableException(reason) : new ClerkTokenRejectedException(reason);
    }

    static ClerkSession session(Jwt jwt) {
        var claims = new LinkedHashMap<>(jwt.getClaims());
        claims.replaceAll((name, value) -> value instanceof Instant time ? (Object) time.getEpochSecond() : value);
        return ClerkSession.of(claims);
    }

    private static Jwt of(VerifiedToken token) {
        var claims = new LinkedHashMap<String, Object>();
        token.claims().forEach((name, value) -> {
            // Spring's own decoders leave null claims out, and its accessors rely on that.
            if (value != null) {
                claims.put(name, value);
            }
        });
        var issuedAt = time(claims, JwtClaimNames.IAT);
        var expiresAt = time(claims, JwtClaimNames.EXP);
        time(claims, JwtClaimNames.NBF);
        return new Jwt(token.value(), before(issuedAt, expiresAt), expiresAt, token.header(), claims);
    }

    /** A {@link Jwt} cannot be made with times in the wrong order, which clock skew tolerates in a token. */
    private static @Nullable Instant before(@Nullable Instant issuedAt, @Nullable Instant expiresAt) {
        return issuedAt != null && expiresAt != null && issuedAt.isBefore(expiresAt) ? issuedAt : null;
    }

    private static @Nullable Instant time(Map<String, Object> claims, String name) {
        if (claims.get(name) instanceof Number seconds) {
            var time =
                    Instant.ofEpochSecond((long) Math.max(-LAST_SECOND, Math.min(LAST_SECOND, seconds.doubleValue())));
            claims.put(name, time);
            return time;
        }
        return null;
    }
}
