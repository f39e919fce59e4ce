package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.token.TokenVerifier;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the session cookie: Clerk sets it twice, with the instance's suffix and without, and a browser may hold another
 * instance's under the name without. One choice holds for everything that exists in both forms.
 */
final class SessionCookie {

    private static final String SESSION = "__session";

    private static final String CLIENT_UAT = "__client_uat";

    private static final Pattern SCHEME = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

    private final @Nullable PublishableKey key;

    private final String suffix;

    private final TokenVerifier verifier;

    SessionCookie(@Nullable PublishableKey key, TokenVerifier verifier) {
        this.key = key;
        this.suffix = key != null ? "_" + key.cookieSuffix() : "";
        this.verifier = verifier;
    }

    /**
     * Finds the session token.
     *
     * @param cookies the cookies of the request
     * @param now the time by which a suffixed session of a development instance may have expired
     * @return what the cookie that counts holds; null if that one is absent
     */
    @Nullable
    Presented in(RequestCookies cookies, Instant now) {
        var plain = family(cookies, "");
        if (key == null) {
            return plain.session;
        }
        var suffixed = family(cookies, suffix);
        return isSuffixedChosen(key, plain, suffixed, now) ? suffixed.session : plain.session;
    }

    private Family family(RequestCookies cookies, String suffix) {
        return new Family(Presented.of(cookies.get(SESSION + suffix), verifier), cookies.get(CLIENT_UAT + suffix));
    }

    /** The ordered rules of Clerk's SDK; the content is read and not verified. */
    private static boolean isSuffixedChosen(PublishableKey key, Family plain, Family suffixed, Instant now) {
        if (plain.session != null) {
            if (plain.hasNoIssuer()) {
                return false;
            }
            if (!plain.isFrom(key.frontendApi())) {
                return true;
            }
        }
        if (suffixed.clientUat == null && suffixed.session == null) {
            return false;
        }
        boolean plainActive = !"0".equals(plain.clientUat);
        boolean suffixedActive = !"0".equals(suffixed.clientUat);
        if (suffixedActive && plainActive && plain.issuedAt() > suffixed.issuedAt()) {
            return false;
        }
        if (!suffixedActive && plainActive) {
            return false;
        }
        if (key.instanceType() == InstanceType.DEVELOPMENT
                && suffixedActive
                && !plainActive
                && suffixed.hasExpired(now)) {
            return false;
        }
        return suffixed.session == null || suffixed.clientUat != null;
    }

    /** The cookies of one form. */
    private record Family(
            @Nullable Presented session, @Nullable String clientUat) {

        /** Also where the token cannot be read; "falsy" in the language that the rule comes from. */
        boolean hasNoIssuer() {
            var issuer = claim("iss");
            return issuer == null
                    || issuer.equals("")
                    || issuer.equals(false)
                    || issuer instanceof Number number && number.doubleValue() == 0;
        }

        boolean isFrom(String frontendApi) {
            return claim("iss") instanceof String issuer
                    && SCHEME.matcher(issuer).replaceAll("").equals(frontendApi);
        }

        double issuedAt() {
            return claim("iat") instanceof Number issuedAt ? issuedAt.doubleValue() : 0;
        }

        boolean hasExpired(Instant now) {
            return claim("exp") instanceof Number expiry && expiry.doubleValue() * 1000 <= now.toEpochMilli();
        }

        private @Nullable Object claim(String name) {
            return session != null && session.token() != null
                    ? session.token().claims().get(name)
                    : null;
        }
    }
}
