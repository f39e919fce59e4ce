package dev.clerkspring.emulator.session;

import java.time.Duration;
import java.util.List;
import org.springframework.http.ResponseCookie;

/**
 * The cookies by which an application goes on with a session: values of {@code Set-Cookie}.
 */
public final class RefreshCookies {

    private static final Duration YEAR = Duration.ofDays(365);

    private final String suffix;

    /**
     * Makes the maker of cookies.
     *
     * @param suffix of the instance's cookies
     */
    public RefreshCookies(String suffix) {
        this.suffix = "_" + suffix;
    }

    /**
     * Makes what a session that was renewed has an application set.
     *
     * @param jwt the session token
     * @param refreshToken what renews the next one
     * @param secure whether they are sent over https only
     * @return the session cookie in both forms, and the refresh cookie
     */
    public List<String> renewed(String jwt, String refreshToken, boolean secure) {
        return List.of(
                cookie("__session", jwt, YEAR, secure, false),
                cookie("__session" + suffix, jwt, YEAR, secure, false),
                refresh(refreshToken, secure));
    }

    /**
     * Makes the refresh cookie, of which there is the suffixed form only.
     *
     * @param refreshToken what renews the next session token
     * @param secure whether it is sent over https only
     * @return the refresh cookie
     */
    public String refresh(String refreshToken, boolean secure) {
        return cookie("__refresh" + suffix, refreshToken, YEAR, secure, true);
    }

    /**
     * Removes the refresh cookie.
     *
     * @param secure whether it was sent over https only
     * @return the refresh cookie, empty and expired
     */
    public String none(boolean secure) {
        return cookie("__refresh" + suffix, "", Duration.ZERO, secure, true);
    }

    private static String cookie(String name, String value, Duration life, boolean secure, boolean httpOnly) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(life)
                .sameSite("Lax")
                .secure(secure)
                .httpOnly(httpOnly)
                .build()
                .toString();
    }
}
