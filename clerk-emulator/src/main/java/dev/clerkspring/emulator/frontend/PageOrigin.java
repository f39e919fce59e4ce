package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.error.ClerkProblem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * The origin that the browser sees: the application's, when the request came through its {@code /__clerk}, or else the
 * emulator's own.
 *
 * @param value such as {@code http://localhost:8080}
 * @param prefix the path below which the application shows the emulator, such as {@code /__clerk}; empty if none
 */
public record PageOrigin(String value, String prefix) {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*");

    /**
     * Reads the origin of a request.
     *
     * @param request the request
     * @return by its host, or by what a proxy says in its place
     * @throws ClerkProblem if that is no host
     */
    public static PageOrigin of(ServerHttpRequest request) {
        var headers = request.getHeaders();
        var host = first(headers, "X-Forwarded-Host");
        var scheme = first(headers, "X-Forwarded-Proto");
        var own = request.getSslInfo() != null ? "https" : "http";
        var origin = normal(
                (scheme != null ? scheme : own) + "://" + (host != null ? host : headers.getFirst(HttpHeaders.HOST)));
        if (origin == null) {
            throw ClerkProblem.of(HttpStatus.BAD_REQUEST, "host_invalid", "The request names no valid host");
        }
        var prefix = first(headers, "X-Forwarded-Prefix");
        return new PageOrigin(origin, prefix != null && PREFIX.matcher(prefix).matches() ? prefix : "");
    }

    /**
     * Refuses a request that another site's page caused. A browser cannot leave out both headers, and a page cannot set
     * them.
     */
    void requireSamePage(ServerHttpRequest request) {
        var origin = request.getHeaders().getOrigin();
        var site = request.getHeaders().getFirst("Sec-Fetch-Site");
        boolean known = origin != null || site != null;
        if (!known
                || (origin != null && !value.equals(normal(origin)))
                || (site != null && !site.equals("same-origin"))) {
            throw ClerkProblem.of(
                    HttpStatus.FORBIDDEN,
                    "origin_invalid",
                    "Send this request from " + value + ", with an Origin or a Sec-Fetch-Site header that says so");
        }
    }

    /**
     * Refuses a request that any other site's page caused, also one whose name leads to this machine; tools that are no browsers
     * may.
     *
     * @param request the request
     * @param hosts the names of the emulator's own page
     * @throws ClerkProblem 403
     */
    public void refuseOtherPages(ServerHttpRequest request, KnownHosts hosts) {
        var origin = request.getHeaders().getOrigin();
        var site = request.getHeaders().getFirst("Sec-Fetch-Site");
        boolean mine = hosts.contain(URI.create(value).getHost())
                && (origin == null || value.equals(normal(origin)))
                && (site == null || site.equals("same-origin") || site.equals("none"));
        if (!mine) {
            throw ClerkProblem.of(
                    HttpStatus.FORBIDDEN, "origin_invalid", "This is for the emulator's own page, and for tools");
        }
    }

    /**
     * Tells whether a page may use the Frontend API: one of this origin, or another of this machine that names the browser
     * itself, so that nothing depends on what the browser sends by itself.
     *
     * @param origin the page's origin, as the browser says
     * @param named whether the page names the browser
     */
    boolean welcomes(String origin, boolean named) {
        return value.equals(normal(origin)) || (named && ofPage(origin) != null);
    }

    boolean isSecure() {
        return value.startsWith("https:");
    }

    /** Where a browser is without a better place to go. */
    String home() {
        return prefix.isEmpty() ? "/sign-in" : "/";
    }

    /** The wish, if it stays on this origin, or else {@link #home()}. */
    String redirect(@Nullable String wish) {
        if (wish == null || wish.isEmpty() || wish.indexOf('\\') >= 0) {
            return home();
        }
        boolean path = wish.startsWith("/") && !wish.startsWith("//");
        try {
            // Refuses control characters and white space, which a browser would leave out.
            var target = new URI(wish);
            return path || (target.getRawUserInfo() == null && value.equals(origin(target))) ? wish : home();
        } catch (URISyntaxException ex) {
            return home();
        }
    }

    /** The origin of an application's page to come back to: this one, or one of this machine's; null for any other. */
    @Nullable
    PageOrigin ofPage(@Nullable String url) {
        try {
            var page = new URI((url != null) ? url : "");
            var origin = (page.getRawUserInfo() == null) ? origin(page) : null;
            return (origin != null && (origin.equals(value) || LOCAL.contains(page.getHost())))
                    ? new PageOrigin(origin, "")
                    : null;
        } catch (URISyntaxException ex) {
            return null;
        }
    }

    private static @Nullable String first(HttpHeaders headers, String name) {
        var value = headers.getFirst(name);
        return value != null ? value.split(",", 2)[0].strip() : null;
    }

    private static @Nullable String normal(String origin) {
        try {
            var uri = new URI(origin);
            boolean bare = uri.getRawPath() != null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            return bare ? origin(uri) : null;
        } catch (URISyntaxException ex) {
            return null;
        }
    }

    private static @Nullable String origin(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null) {
            return null;
        }
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return null;
        }
        int usual = scheme.equals("https") ? 443 : 80;
        var port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
    }
}
