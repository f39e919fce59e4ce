package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.token.TokenVerification;
import org.jspecify.annotations.Nullable;

/** The rows about several domains, about development instances, which have no cookies across domains, and about organizations. */
final class DomainRules {

    private static final String SYNCED = "__clerk_synced";

    private static final String REDIRECT_URL = "__clerk_redirect_url";

    private static final String DEV_BROWSER = "__clerk_db_jwt";

    private DomainRules() {}

    /** Rows 3 to 6: a satellite that knows nothing asks the primary domain, once it has reason to. */
    static @Nullable Decision satellite(Attempt attempt) {
        var satellite = attempt.settings().satellite();
        var synced = attempt.parameter(SYNCED);
        if (satellite == null || !attempt.request().isTopLevelNavigation() || "true".equals(synced)) {
            return null;
        }
        boolean nothingKnown = attempt.session() == null && !ClientRules.isActive(attempt);
        boolean wanted = "false".equals(synced);
        if (nothingKnown && !satellite.autoSync() && !wanted) {
            return new SignedOut(RequestReason.SESSION_TOKEN_AND_UAT_MISSING);
        }
        return nothingKnown || wanted ? sync(attempt) : null;
    }

    private static Decision sync(Attempt attempt) {
        var reason = RequestReason.SATELLITE_NEEDS_SYNCING;
        if (!attempt.settings().isDevelopment()) {
            return Handshakes.orSignedOut(attempt, reason);
        }
        var signIn = RequestUrl.parse(attempt.settings().signIn().signInUrl());
        var url = attempt.request().url();
        return Handshakes.orSignedOut(
                attempt,
                reason,
                signIn != null && url != null
                        ? signIn.with(REDIRECT_URL, url.text()).text()
                        : null);
    }

    /** Row 7: the primary domain sends a satellite's browser back; nowhere else, or this were an open redirect. */
    static @Nullable Decision primaryResponds(Attempt attempt) {
        var target = RequestUrl.parse(attempt.parameter(REDIRECT_URL));
        var handshake = attempt.settings().handshake();
        if (!attempt.settings().isDevelopment()
                || attempt.settings().satellite() != null
                || handshake.mode() == HandshakeMode.OFF
                || target == null
                || !handshake.satelliteOrigins().contains(target.origin())) {
            return null;
        }
        var devBrowser = attempt.devBrowser();
        var known = devBrowser != null ? target.with(DEV_BROWSER, devBrowser) : target;
        var reason = RequestReason.PRIMARY_RESPONDS_TO_SYNCING;
        var back =
                Handshakes.handshake(attempt, reason, known.set(SYNCED, "true").text());
        return back != null ? back : new SignedOut(reason);
    }

    /** Row 8. */
    static @Nullable Decision newDevBrowser(Attempt attempt) {
        return attempt.settings().isDevelopment() && attempt.parameter(DEV_BROWSER) != null
                ? Handshakes.orSignedOut(attempt, RequestReason.DEV_BROWSER_SYNC)
                : null;
    }

    /** Row 9. */
    static @Nullable Decision noDevBrowser(Attempt attempt) {
        return attempt.settings().isDevelopment() && attempt.devBrowser() == null
                ? Handshakes.orSignedOut(attempt, RequestReason.DEV_BROWSER_MISSING)
                : null;
    }

    /** Row 15: the user may have signed out on another domain of his; asked for by declaring satellites. */
    static @Nullable Decision foreignReferrer(Attempt attempt) {
        boolean applies = !attempt.settings().handshake().satelliteOrigins().isEmpty()
                && attempt.settings().satellite() == null
                && attempt.request().isTopLevelNavigation()
                && attempt.redirectCount() == 0
                && Referrer.isForeign(attempt);
        return applies ? Handshakes.handshake(attempt, RequestReason.PRIMARY_DOMAIN_CROSS_ORIGIN_SYNC) : null;
    }

    /** Row 16: the page belongs to another organization; where that cannot be changed the session stands as it is. */
    static @Nullable Decision otherOrganization(Attempt attempt) {
        var url = attempt.request().url();
        var target = url != null ? attempt.settings().organizationSync().target(url.path()) : null;
        boolean differs = target != null
                && attempt.verification() instanceof TokenVerification.Verified verified
                && !TokenRules.isPending(verified.token())
                && target.differsFrom(verified.token().claims());
        return differs ? Handshakes.handshake(attempt, RequestReason.ACTIVE_ORGANIZATION_MISMATCH) : null;
    }
}
