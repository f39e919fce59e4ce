package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.AuthenticationEvent.Finding;
import dev.clerkspring.sdk.authentication.Decision.Carrier;
import dev.clerkspring.sdk.authentication.Decision.NeedsKeys;
import dev.clerkspring.sdk.authentication.Decision.NeedsRefresh;
import dev.clerkspring.sdk.token.TokenVerification;
import java.util.List;

/** Row 14 for a session cookie that is genuine and has expired: Clerk may renew it without the browser leaving the page. */
final class Refresh {

    private Refresh() {}

    static Decision decide(Attempt attempt) {
        var refreshToken = attempt.instance().sessionCookie().refreshToken(attempt.cookies());
        if (!attempt.request().isGet()) {
            return failed(attempt, "non-eligible-non-get");
        }
        if (refreshToken == null) {
            return failed(attempt, "non-eligible-no-refresh-cookie");
        }
        var answer = attempt.fetched().refresh();
        if (answer instanceof RefreshAnswer.Cookies cookies) {
            return renewed(attempt, Directives.allowed(cookies.cookies()));
        }
        return answer instanceof RefreshAnswer.Failed failed
                ? notRenewed(attempt, failed.code())
                : ask(attempt, refreshToken);
    }

    private static Decision ask(Attempt attempt, String refreshToken) {
        var token = attempt.token();
        var url = attempt.request().url();
        if (token == null || !(token.claims().get("sid") instanceof String sessionId) || sessionId.isEmpty()) {
            return failed(attempt, "expired-session-token-missing-sid-claim");
        }
        return new NeedsRefresh(new RefreshRequest(
                sessionId,
                token.value(),
                refreshToken,
                url != null ? url.origin() : "",
                attempt.request().userAgent(),
                attempt.client().suffixed()));
    }

    private static Decision renewed(Attempt attempt, List<String> cookies) {
        if (cookies.isEmpty()) {
            return notRenewed(attempt, "unexpected-sdk-error");
        }
        var session = Directives.session(cookies);
        var verifier = attempt.instance().cookieVerifier();
        var token = session != null ? verifier.read(session) : null;
        if (token == null || !token.isSessionToken()) {
            return notRenewed(attempt, "invalid-session-token");
        }
        var verification = attempt.verify(token, verifier);
        if (verification instanceof TokenVerification.NeedsKeys needed) {
            return new NeedsKeys(needed.keyId());
        }
        if (verification instanceof TokenVerification.Verified verified) {
            attempt.note(Finding.SESSION_RENEWED);
            return TokenRules.accepted(
                    attempt, verified.token(), Carrier.COOKIE, ResponseInstructions.cookies(cookies));
        }
        return notRenewed(attempt, "invalid-session-token");
    }

    private static Decision notRenewed(Attempt attempt, String code) {
        attempt.note(Finding.SESSION_NOT_RENEWED);
        return failed(attempt, code);
    }

    private static Decision failed(Attempt attempt, String code) {
        return Handshakes.orSignedOut(attempt, new Reason.NotRefreshed(code));
    }
}
