package dev.clerkspring.emulator.backend.sessions;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/**
 * The cookies that a renewed session has an application set: values of {@code Set-Cookie}.
 */
final class RefreshCookies {

    private static final Duration YEAR = Duration.ofDays(365);

    private final String suffix;

    RefreshCookies(String suffix) {
        this.suffix = "_" + suffix;
    }

    List<String> of(String jwt, String refreshToken, boolean secure) {
        return Stream.of(
                        cookie("__session", jwt, secure, false),
                        cookie("__session" + suffix, jwt, secure, false),
                        cookie("__refresh" + suffix, refreshToken, secure, true))
                .toList();
    }

    private static String cookie(String name, String value, boolean secure, boolean httpOnly) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(YEAR)
                .sameSite("Lax")
                .secure(secure)
                .httpOnly(httpOnly)
                .build()
                .toString();
    }
}
