package dev.clerkspring.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.clerkspring.sdk.authentication.Decision;
import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.sdk.token.VerifiedToken;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/**
 * A verified token as Spring Security's {@link Jwt}, whose times are instants, and what follows from it alone. A remembered token
 * is the same object in all its requests, and so is this, so that session and authorities are made once for them.
 */
final class ClerkJwt extends Jwt {

    private static final long serialVersionUID = 1L;

    /** The last second of the year 9999; instants end later, but printed dates do not. */
    private static final double LAST_SECOND = 253_402_300_799.0;

    /**
     * By identity: an entry goes with the remembered token that it belongs to. It is tidied by whoever comes: to wake another thread
     * for that takes as long as a third of a verification.
     */
    private static final Cache<VerifiedToken, ClerkJwt> KNOWN =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

    private transient @Nullable ClerkSession session;

    private transient @Nullable List<GrantedAuthority> authorities;

    private ClerkJwt(
            String value,
            @Nullable Instant issuedAt,
            @Nullable Instant expiresAt,
            Map<String, Object> header,
            Map<String, Object> claims) {
        super(value, issuedAt, expiresAt, header, claims);
    }

    static ClerkJwt of(Decision.Outcome outcome) {
        if (outcome instanceof Decision.SignedIn signedIn) {
            return KNOWN.get(signedIn.token(), ClerkJwt::of);
        }
        var reason = outcome instanceof Decision.SignedOut signedOut
                ? signedOut.reason()
                : ((Decision.Handshake) outcome).reason();
        throw reason.unavailable() ? new ClerkUnavailableException(reason) : new ClerkTokenRejectedException(reason);
    }

    private static ClerkJwt of(VerifiedToken token) {
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
        return new ClerkJwt(token.value(), before(issuedAt, expiresAt), expiresAt, token.header(), claims);
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

    /** The session that a token speaks for, whoever has decoded it. */
    static ClerkSession session(Jwt jwt) {
        return jwt instanceof ClerkJwt known ? known.session() : read(jwt);
    }

    /** What the session grants where the application says nothing else. */
    static List<GrantedAuthority> defaultAuthorities(Jwt jwt) {
        return jwt instanceof ClerkJwt known
                ? known.defaultAuthorities()
                : LastingAuthorities.of(read(jwt), DefaultAuthorities.CONVERTER);
    }

    // Whoever comes at the same time makes an equal value, and all are immutable: it does not matter whose is kept.

    private ClerkSession session() {
        var known = session;
        if (known == null) {
            known = read(this);
            session = known;
        }
        return known;
    }

    private List<GrantedAuthority> defaultAuthorities() {
        var known = authorities;
        if (known == null) {
            known = LastingAuthorities.of(session(), DefaultAuthorities.CONVERTER);
            authorities = known;
        }
        return known;
    }

    private static ClerkSession read(Jwt jwt) {
        var claims = new LinkedHashMap<>(jwt.getClaims());
        claims.replaceAll((name, value) -> value instanceof Instant time ? (Object) time.getEpochSecond() : value);
        return ClerkSession.of(Collections.unmodifiableMap(claims));
    }
}
