package dev.clerkspring.security;

import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.Decision;
import dev.clerkspring.sdk.authentication.Decision.Carrier;
import dev.clerkspring.sdk.authentication.Decision.Outcome;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.authentication.Reason;
import dev.clerkspring.sdk.authentication.RequestReason;
import dev.clerkspring.sdk.authentication.RequestView;
import dev.clerkspring.sdk.token.TokenReason;
import dev.clerkspring.sdk.token.VerifiedToken;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tokens that need no cryptography, and an authenticator that knows them by their text. */
public final class TestSessions {

    /** What every token's text begins with, so that one that got out is found. */
    public static final String MARK = "tOkEn-";

    public static final String ADMIN = MARK + "admin";

    public static final String MEMBER = MARK + "member";

    /** Of a user in whose name {@code user_support} acts. */
    public static final String IMPERSONATED = MARK + "impersonated";

    public static final String EXPIRED = MARK + "expired";

    public static final String PENDING = MARK + "pending";

    public static final String OUTAGE = MARK + "outage";

    public static final String GARBAGE = MARK + "garbage";

    public static final long ISSUED_AT = 1_800_000_000L;

    private TestSessions() {}

    /** Cookies authenticate or not, as the setting of the authenticator says. */
    public static ClerkAuthenticator authenticator() {
        return TestSessions::decide;
    }

    private static Outcome decide(RequestView request) {
        if (!request.authorization().isEmpty()) {
            return decide(request.authorization().get(0).substring("Bearer ".length()), Carrier.HEADER);
        }
        return request.cookies().stream()
                .flatMap(header -> Stream.of(header.split("; ")))
                .filter(cookie -> cookie.startsWith("__session") && !cookie.endsWith("="))
                .map(cookie -> decide(cookie.substring(cookie.indexOf('=') + 1), Carrier.COOKIE))
                .findFirst()
                .orElseGet(() -> new SignedOut(RequestReason.SESSION_TOKEN_AND_UAT_MISSING));
    }

    private static Outcome decide(String token, Carrier carrier) {
        return switch (token) {
            case ADMIN -> new SignedIn(token(token, admin()), carrier);
            case MEMBER -> new SignedIn(token(token, member()), carrier);
            case IMPERSONATED -> new SignedIn(token(token, impersonated()), carrier);
            case EXPIRED -> signedOut(TokenReason.TOKEN_EXPIRED);
            case PENDING -> new SignedOut(RequestReason.PENDING);
            case OUTAGE -> signedOut(TokenReason.JWK_REMOTE_FAILED_TO_LOAD);
            default -> signedOut(TokenReason.TOKEN_INVALID);
        };
    }

    public static Decision.SignedOut signedOut(TokenReason reason) {
        return new SignedOut(new Reason.Token(reason));
    }

    public static VerifiedToken token(String value, Map<String, Object> claims) {
        return new VerifiedToken(value, Map.of("alg", "RS256", "typ", "JWT", "kid", "ins_test"), claims);
    }

    public static Map<String, Object> admin() {
        return claims(Map.of("id", "org_1", "rol", "admin", "per", "read,create", "fpm", "3"));
    }

    public static Map<String, Object> member() {
        return claims(Map.of("id", "org_1", "rol", "member", "per", "read,create", "fpm", "1"));
    }

    private static Map<String, Object> impersonated() {
        var claims = new HashMap<>(member());
        claims.put("act", Map.of("sub", "user_support"));
        return claims;
    }

    private static Map<String, Object> claims(Map<String, Object> organization) {
        return Map.of(
                "sub",
                "user_1",
                "sid",
                "sess_1",
                "v",
                2L,
                "fea",
                "o:invoices",
                "pla",
                "ou:pro",
                "fva",
                List.of(5L, -1L),
                "o",
                organization,
                "iat",
                ISSUED_AT,
                "nbf",
                ISSUED_AT - 10,
                "exp",
                ISSUED_AT + 60);
    }
}
