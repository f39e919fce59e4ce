package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.Decision.Handshake;
import dev.clerkspring.sdk.authentication.Decision.Outcome;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.http.ClerkWebClient;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sends a browser to Clerk, which knows whether it is signed in, unless that is of no use. */
final class Handshakes {

    private static final int LOOP = 3;

    static final Set<String> NOT_RETURNED =
            Set.of("__clerk_db_jwt", "__dev_session", "__clerk_handshake", "__clerk_handshake_nonce", "__clerk_help");

    private Handshakes() {}

    /** Signed out, unless the browser's way to Clerk says otherwise: where and when that is taken depends on the mode. */
    static Outcome orSignedOut(Attempt attempt, Reason reason) {
        return orSignedOut(attempt, reason, frontendApi(attempt, reason));
    }

    static Outcome orSignedOut(Attempt attempt, Reason reason, @Nullable String location) {
        var handshake = handshake(attempt, reason, location);
        return handshake != null && attempt.settings().handshake().mode() == HandshakeMode.ALWAYS
                ? handshake
                : new SignedOut(reason, ResponseInstructions.none(), handshake != null ? handshake.response() : null);
    }

    /** The handshake; null if the request cannot be answered with one, or has been too often. */
    static @Nullable Handshake handshake(Attempt attempt, Reason reason) {
        return handshake(attempt, reason, frontendApi(attempt, reason));
    }

    static @Nullable Handshake handshake(Attempt attempt, Reason reason, @Nullable String location) {
        boolean possible = attempt.settings().handshake().mode() != HandshakeMode.OFF
                && attempt.request().isEligibleForHandshake()
                && !isLoop(attempt);
        return possible && location != null
                ? new Handshake(reason, ResponseInstructions.redirect(location, counter(attempt)))
                : null;
    }

    static boolean isLoop(Attempt attempt) {
        return attempt.redirectCount() >= LOOP;
    }

    static String counter(Attempt attempt) {
        return "__clerk_redirect_count=" + (attempt.redirectCount() + 1)
                + "; Path=/; SameSite=Lax; HttpOnly; Max-Age=2";
    }

    private static @Nullable String frontendApi(Attempt attempt, Reason reason) {
        var url = attempt.request().url();
        var base = url != null ? base(attempt.settings(), url) : null;
        if (url == null || base == null) {
            return null;
        }
        var target = base.with("redirect_url", url.without(NOT_RETURNED).text())
                .with("__clerk_api_version", ClerkWebClient.API_VERSION)
                .with("suffixed_cookies", String.valueOf(attempt.client().suffixed()))
                .with("__clerk_hs_reason", reason.slug())
                .with("format", "nonce");
        if (attempt.session() != null) {
            target = target.with("__session", attempt.session().text());
        }
        var devBrowser = attempt.devBrowser();
        if (attempt.settings().isDevelopment() && devBrowser != null) {
            target = target.with("__clerk_db_jwt", devBrowser);
        }
        var organization = attempt.settings().organizationSync().target(url.path());
        return (organization != null ? target.with("organization_id", organization.parameter()) : target).text();
    }

    private static @Nullable RequestUrl base(AuthenticationSettings settings, RequestUrl url) {
        var proxy = settings.handshake().proxyUrl();
        var text = proxy == null
                ? "https://" + settings.frontendApi()
                : proxy.startsWith("/") ? url.origin() + proxy : proxy;
        return RequestUrl.parse(text.replaceFirst("/+$", "") + "/v1/client/handshake");
    }
}
