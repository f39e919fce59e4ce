package dev.clerkspring.sdk.authentication;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whether a browser comes from another site that is not Clerk's. */
final class Referrer {

    private static final Pattern LOCAL_PORTAL =
            Pattern.compile("accounts\\..*\\.(lcl\\.dev|lclstage\\.dev|lclclerk\\.com)");

    private static final Pattern DEVELOPMENT_PORTAL =
            Pattern.compile(".*(?<!\\.clerk)\\.(accounts\\.dev|accountsstage\\.dev|accounts\\.lclclerk\\.com)");

    private Referrer() {}

    static boolean isForeign(Attempt attempt) {
        var referrer = RequestUrl.parse(attempt.request().referer());
        var url = attempt.request().url();
        return referrer != null
                && url != null
                && !referrer.origin().equals(url.origin())
                && !isClerk(referrer, url, attempt.settings());
    }

    private static boolean isClerk(RequestUrl referrer, RequestUrl url, AuthenticationSettings settings) {
        var frontendApi = settings.frontendApi();
        var proxy = settings.handshake().proxyUrl();
        var host = referrer.host();
        return frontendApi != null
                && (host.equals(host("https://" + frontendApi))
                        || proxy != null && host.equals(proxy.startsWith("/") ? url.host() : host(proxy))
                        || referrer.origin().equals(AccountPortal.of(frontendApi))
                        || settings.isDevelopment()
                                && (LOCAL_PORTAL.matcher(host).matches()
                                        || DEVELOPMENT_PORTAL.matcher(host).matches()));
    }

    private static @Nullable String host(@Nullable String text) {
        var url = RequestUrl.parse(text);
        return url != null ? url.host() : null;
    }
}
