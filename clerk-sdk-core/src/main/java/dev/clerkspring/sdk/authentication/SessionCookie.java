package dev.clerkspring.sdk.authentication;

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

    private static final String DEV_BROWSER = "__clerk_db_jwt";

    private static final String REFRESH = "__refresh";

    private final @Nullable String frontendApi;

    private final boolean development;

    private final String suffix;

    private final TokenVerifier verifier;

    SessionCookie(AuthenticationSettings settings, TokenVerifier verifier) {
        var key = settings.publishableKey();
        this.frontendApi = settings.frontendApi();
        this.development = settings.isDevelopment();
        this.suffix = key != null ? "_" + key.cookieSuffix() : "";
        this.verifier = verifier;
    }

    /**
     * Finds what counts of the cookies.
     *
     * @param cookies the cookies of the request
     * @param now the time by which a suffixed session of a development instance may have expired
     * @return the cookies of one form
     */
    ClientCookies in(RequestCookies cookies, Instant now) {
        var plain = family(cookies, "");
        if (frontendApi == null) {
            return chosen(plain, cookies, "");
        }
        var suffixed = family(cookies, suffix);
        return isSuffixedChosen(frontendApi, plain, suffixed, now)
                ? chosen(suffixed, cookies, suffix)
                : chosen(plain, cookies, "");
    }

    /** The token that renews the session exists in the suffixed form alone. */
    @Nullable
    String refreshToken(RequestCookies cookies) {
        return suffix.isEmpty() ? null : cookies.get(REFRESH + suffix);
    }

    private Family family(RequestCookies cookies, String suffix) {
        return new Family(Presented.of(cookies.get(SESSION + suffix), verifier), cookies.get(CLIENT_UAT + suffix));
    }

    private static ClientCookies chosen(Family family, RequestCookies cookies, String suffix) {
        return new ClientCookies(
                !suffix.isEmpty(),
                family.session,
                RequestCookies.number(family.clientUat),
                cookies.get(DEV_BROWSER + suffix));
    }

    /** The ordered rules of Clerk's SDK; the content is read and not verified. */
    private boolean isSuffixedChosen(String frontendApi, Family plain, Family suffixed, Instant now) {
        if (plain.session != null) {
            if (plain.hasNoIssuer()) {
                return false;
            }
            if (!plain.isFrom(frontendApi)) {
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
        if (development && suffixedActive && !plainActive && suffixed.hasExpired(now)) {
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
