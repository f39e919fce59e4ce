package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.entity.Browser;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpResponse;

/**
 * The cookies of a browser at a development instance. Those that Clerk's JavaScript reads exist in a plain and in a
 * suffixed form; the client's secret is for the Frontend API alone.
 */
final class SessionCookies {

    /** Holds the browser's secret. */
    static final String CLIENT = "__client";

    /** Holds what stands in for that secret; the query parameter has the same name. */
    static final String DEV_BROWSER = "__clerk_db_jwt";

    private static final String SESSION = "__session";

    private static final String CLIENT_UAT = "__client_uat";

    private static final Duration YEAR = Duration.ofDays(365);

    private final String suffix;

    SessionCookies(String suffix) {
        this.suffix = "_" + suffix;
    }

    void signIn(ServerHttpResponse response, PageOrigin origin, Browser browser, String jwt) {
        response.addCookie(
                cookie(CLIENT, browser.secret(), YEAR, origin).httpOnly(true).build());
        devBrowser(response, origin, browser.devBrowser());
        add(response, CLIENT_UAT, Long.toString(browser.updatedAt().getEpochSecond()), YEAR, origin);
        session(response, origin, jwt);
    }

    void session(ServerHttpResponse response, PageOrigin origin, String jwt) {
        add(response, SESSION, jwt, YEAR, origin);
    }

    void devBrowser(ServerHttpResponse response, PageOrigin origin, String devBrowser) {
        add(response, DEV_BROWSER, devBrowser, YEAR, origin);
    }

    /** Tells the browser its secret. To a page of another site a browser sends it only under special conditions. */
    void client(ServerHttpResponse response, Visit visit, Browser browser) {
        var cookie = cookie(CLIENT, browser.secret(), YEAR, visit.page()).httpOnly(true);
        if (!visit.sameOrigin() && visit.page().isSecure()) {
            cookie.sameSite("None").partitioned(true);
        }
        response.addCookie(cookie.build());
    }

    void signOut(ServerHttpResponse response, PageOrigin origin) {
        response.addCookie(
                cookie(CLIENT, "", Duration.ZERO, origin).httpOnly(true).build());
        add(response, CLIENT_UAT, "0", YEAR, origin);
        add(response, SESSION, "", Duration.ZERO, origin);
    }

    /** What a handshake has the application set: values of {@code Set-Cookie}. */
    Stream<String> handshake(PageOrigin origin, String devBrowser, Instant clientUpdatedAt, String jwt) {
        return Stream.of(
                        forms(DEV_BROWSER, devBrowser, YEAR, origin),
                        forms(CLIENT_UAT, Long.toString(clientUpdatedAt.getEpochSecond()), YEAR, origin),
                        forms(SESSION, jwt, jwt.isEmpty() ? Duration.ZERO : YEAR, origin))
                .flatMap(forms -> forms)
                .map(ResponseCookie::toString);
    }

    private void add(ServerHttpResponse response, String name, String value, Duration life, PageOrigin origin) {
        forms(name, value, life, origin).forEach(response::addCookie);
    }

    private Stream<ResponseCookie> forms(String name, String value, Duration life, PageOrigin origin) {
        return Stream.of(name, name + suffix)
                .map(form -> cookie(form, value, life, origin).build());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(
            String name, String value, Duration life, PageOrigin origin) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(life)
                .sameSite("Lax")
                .secure(origin.isSecure());
    }
}
