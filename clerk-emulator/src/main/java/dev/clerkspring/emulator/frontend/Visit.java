package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.entity.Browser;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.session.Browsers;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.sessions.Session;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * What a request of the Frontend API says about the browser that sent it.
 *
 * @param page the origin that the Frontend API is seen at
 * @param origin the origin of the page that asks, if the browser says it
 * @param secret what the {@code __client} cookie says
 * @param devBrowser what stands in for that cookie where it does not reach
 * @param sessionId the session that the page means, if it says so
 */
record Visit(
        PageOrigin page,
        @Nullable String origin,
        @Nullable String secret,
        @Nullable String devBrowser,
        @Nullable String sessionId) {

    /** Tells a page another dev browser than the one that it sent. */
    static final String DEV_BROWSER_HEADER = "Clerk-Db-Jwt";

    static Visit of(ServerHttpRequest request) {
        var cookie = request.getCookies().getFirst(SessionCookies.CLIENT);
        var query = request.getQueryParams();
        return new Visit(
                PageOrigin.of(request),
                request.getHeaders().getOrigin(),
                cookie != null ? cookie.getValue() : null,
                query.getFirst(SessionCookies.DEV_BROWSER),
                query.getFirst("_clerk_session_id"));
    }

    /** The {@code azp} claim of tokens for the page. */
    String authorizedParty() {
        return origin != null ? origin : page.value();
    }

    /** Whether cookies of the Frontend API are the page's own too. */
    boolean sameOrigin() {
        return page.value().equals(authorizedParty());
    }

    /**
     * Finds the browser.
     *
     * @throws ClerkProblem 401 if it names a dev browser that is not known, which makes Clerk's JavaScript ask for another
     */
    @Nullable
    Browser browser(Reading state) {
        if (devBrowser == null) {
            return Browser.find(state, secret);
        }
        var browser = Browser.ofDevBrowser(state, devBrowser);
        if (browser == null) {
            throw ClerkProblem.of(
                    HttpStatus.UNAUTHORIZED,
                    "dev_browser_unauthenticated",
                    "Unable to authenticate this browser for your development instance");
        }
        return browser;
    }

    Browser browserOrNew(Draft draft) {
        var browser = browser(draft);
        return browser != null ? browser : Browsers.begin(draft);
    }

    Browser requireBrowser(Reading state) {
        var browser = browser(state);
        if (browser == null) {
            throw ClerkProblem.of(HttpStatus.UNAUTHORIZED, "signed_out", "You are signed out");
        }
        return browser;
    }

    /** The session that the page means, or else the one that is active. */
    Session requireSession(Reading state, Instant now) {
        var browser = browser(state);
        var session = browser == null
                ? null
                : Browsers.sessions(state, browser, now)
                        .filter(each -> each.id().equals(sessionId != null ? sessionId : browser.lastActiveSessionId()))
                        .findFirst()
                        .orElse(null);
        if (session == null) {
            throw ClerkProblem.of(HttpStatus.UNAUTHORIZED, "authentication_invalid", "The browser is not signed in");
        }
        return session;
    }

    @Override
    public String toString() {
        return "Visit[" + page + "]";
    }
}
