package dev.clerkspring.sdk.token;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the claims of a token have to satisfy, in Clerk's order: sub, aud, azp, iss, exp, nbf, iat. */
final class ClaimRules {

    private final TokenSettings settings;

    private final MissingAzp missingAzp;

    private final long skew;

    ClaimRules(TokenSettings settings, MissingAzp missingAzp) {
        this.settings = settings;
        this.missingAzp = missingAzp;
        this.skew = settings.clockSkew().toMillis();
    }

    @Nullable
    TokenReason violation(Map<String, Object> claims, Instant instant) {
        long now = instant.toEpochMilli();
        if (!(claims.get("sub") instanceof String subject) || subject.isEmpty()) {
            return TokenReason.TOKEN_VERIFICATION_FAILED;
        }
        if (!settings.audiences().isEmpty() && !isForAudience(claims.get("aud"))) {
            return TokenReason.TOKEN_INVALID_AUDIENCE;
        }
        if (!settings.authorizedParties().isEmpty() && !isFromAuthorizedParty(claims)) {
            return TokenReason.TOKEN_INVALID_AUTHORIZED_PARTIES;
        }
        if (!settings.issuers().isEmpty() && !isOneOf(settings.issuers(), claims.get("iss"))) {
            return TokenReason.TOKEN_INVALID_ISSUER;
        }
        var expired = expired(claims.get("exp"), now);
        if (expired != null) {
            return expired;
        }
        var early = early(claims, "nbf", now, TokenReason.TOKEN_NOT_ACTIVE_YET);
        return early != null ? early : early(claims, "iat", now, TokenReason.TOKEN_IAT_IN_THE_FUTURE);
    }

    /** When these claims, which are accepted now, are accepted. */
    Lifetime lifetime(Map<String, Object> claims) {
        var expiry = Objects.requireNonNull(NumericDate.seconds(claims.get("exp")), "accepted without 'exp'");
        return new Lifetime(Math.max(start(claims.get("nbf")), start(claims.get("iat"))), end(expiry));
    }

    private long start(@Nullable Object claim) {
        var seconds = NumericDate.seconds(claim);
        return seconds != null ? seconds * 1000 - skew : Long.MIN_VALUE;
    }

    private long end(long seconds) {
        return seconds * 1000 + skew;
    }

    private boolean isForAudience(@Nullable Object audience) {
        if (audience instanceof List<?> several) {
            return several.stream().allMatch(String.class::isInstance)
                    && several.stream().anyMatch(settings.audiences()::contains);
        }
        return isOneOf(settings.audiences(), audience);
    }

    private boolean isFromAuthorizedParty(Map<String, Object> claims) {
        return namesParty(claims)
                ? isOneOf(settings.authorizedParties(), claims.get("azp"))
                : missingAzp == MissingAzp.ALLOW;
    }

    static boolean namesParty(Map<String, Object> claims) {
        var party = claims.get("azp");
        return party != null && !party.equals("");
    }

    private static boolean isOneOf(Collection<String> accepted, @Nullable Object claim) {
        return claim instanceof String text && accepted.contains(text);
    }

    private @Nullable TokenReason expired(@Nullable Object claim, long now) {
        var seconds = NumericDate.seconds(claim);
        if (seconds == null) {
            return NumericDate.isBeforeEpoch(claim) ? TokenReason.TOKEN_EXPIRED : TokenReason.TOKEN_VERIFICATION_FAILED;
        }
        return now >= end(seconds) ? TokenReason.TOKEN_EXPIRED : null;
    }

    private @Nullable TokenReason early(Map<String, Object> claims, String name, long now, TokenReason reason) {
        if (!claims.containsKey(name)) {
            return null;
        }
        if (NumericDate.seconds(claims.get(name)) == null) {
            return TokenReason.TOKEN_VERIFICATION_FAILED;
        }
        return now < start(claims.get(name)) ? reason : null;
    }
}
