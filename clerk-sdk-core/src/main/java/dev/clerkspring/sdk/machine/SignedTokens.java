package dev.clerkspring.sdk.machine;

import dev.clerkspring.sdk.json.Metadata;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Reads the claims of machine tokens that are JWTs and have been verified. */
final class SignedTokens {

    private static final Set<String> REGISTERED = Set.of("iss", "sub", "exp", "nbf", "iat", "jti");

    private SignedTokens() {}

    static MachineToken.OauthToken oauthToken(Map<String, Object> claims) {
        return new MachineToken.OauthToken(
                text(claims.get("jti")),
                text(claims.get("sub")),
                text(claims.get("client_id")),
                claims.get("scp") instanceof List<?> several ? texts(several) : words(claims.get("scope")),
                expiry(claims));
    }

    static MachineToken.M2mToken m2mToken(Map<String, Object> claims) {
        return new MachineToken.M2mToken(
                text(claims.get("jti")),
                text(claims.get("sub")),
                claims.get("scopes") instanceof String scopes ? words(scopes) : audiences(claims.get("aud")),
                custom(claims),
                expiry(claims));
    }

    static List<String> audiences(@Nullable Object audience) {
        return audience instanceof List<?> several ? texts(several) : words(audience);
    }

    private static @Nullable Metadata custom(Map<String, Object> claims) {
        var custom = new LinkedHashMap<>(claims);
        custom.keySet().removeAll(REGISTERED);
        return custom.isEmpty() ? null : Metadata.of(custom);
    }

    private static @Nullable Instant expiry(Map<String, Object> claims) {
        return claims.get("exp") instanceof Number seconds ? Instant.ofEpochSecond(seconds.longValue()) : null;
    }

    private static String text(@Nullable Object claim) {
        return claim instanceof String text ? text : "";
    }

    private static List<String> words(@Nullable Object claim) {
        return List.of(StringUtils.tokenizeToStringArray(text(claim), " "));
    }

    private static List<String> texts(List<?> several) {
        return several.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }
}
