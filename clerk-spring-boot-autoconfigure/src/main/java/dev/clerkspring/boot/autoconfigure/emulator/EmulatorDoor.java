package dev.clerkspring.boot.autoconfigure.emulator;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;

/**
 * The rules of the application's own path to the emulator, the same for both web stacks: whom it lets in, where it leads,
 * which headers pass.
 *
 * <p>The emulator signs anybody in as anybody. So callers must come over the loopback interface, not through a proxy that
 * stands for somebody else, and must call the application by a local name, which no web site can make a browser do.
 */
final class EmulatorDoor {

    static final String PATH = "/__clerk";

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private static final String FORWARDED_HOST = "X-Forwarded-Host";

    private static final String IPV4 = "127(?:\\.\\d{1,3}){3}";

    private static final Pattern LOOPBACK =
            Pattern.compile("(?:::ffff:)?" + IPV4 + "|(?:::1|0:0:0:0:0:0:0:1)(?:%\\w+)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern LOCAL_HOST = Pattern.compile(
            "(?:(?:[a-z0-9-]+\\.)*localhost|" + IPV4 + "|\\[::1])(?::\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    private static final Set<String> NOT_PASSED = caseInsensitive(Stream.of(
            "Connection",
            "Content-Length",
            "Expect",
            "Forwarded",
            "Host",
            "HTTP2-Settings",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade"));

    private final String target;

    /**
     * Makes the door.
     *
     * @param target the emulator's base URL, without a slash at the end
     */
    EmulatorDoor(String target) {
        this.target = target;
    }

    /** Returns the path as browsers see it, below the application's own. */
    static String publicPath(Environment environment) {
        return environment.getProperty(
                        "server.servlet.context-path", environment.getProperty("spring.webflux.base-path", ""))
                + PATH;
    }

    /** Returns whether the path, below the context path, leads through this door. */
    static boolean leadsHere(String path) {
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }

    static boolean admits(@Nullable String remoteAddress, HttpHeaders headers) {
        return isLoopback(remoteAddress)
                && headers.containsHeader(HttpHeaders.HOST)
                && !headers.containsHeader("Forwarded")
                && isLocal(headers, HttpHeaders.HOST)
                && isLocal(headers, FORWARDED_HOST)
                && headers.getValuesAsList(FORWARDED_FOR).stream().allMatch(EmulatorDoor::isLoopback);
    }

    private static boolean isLocal(HttpHeaders headers, String name) {
        return headers.getValuesAsList(name).stream()
                .allMatch(host -> LOCAL_HOST.matcher(host).matches());
    }

    private static boolean isLoopback(@Nullable String address) {
        return address != null && LOOPBACK.matcher(address).matches();
    }

    /**
     * Returns where a request goes.
     *
     * @param path the raw path below the context path, one that leads here
     * @param query the raw query
     * @return a URL of the emulator
     * @throws IllegalArgumentException if a client sent something that is no URL
     */
    URI target(String path, @Nullable String query) {
        var rest = path.substring(PATH.length());
        return URI.create(target + (rest.isEmpty() ? "/" : rest) + (query == null ? "" : "?" + query));
    }

    /**
     * Returns the headers that a request goes on with.
     *
     * @param headers what the client sent
     * @param scheme the scheme by which it called
     * @param contextPath the application's context path
     * @return without those that concern one connection, and with the public place of the emulator
     */
    static HttpHeaders request(HttpHeaders headers, String scheme, String contextPath) {
        var passed = passed(headers);
        headers.headerNames().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-"))
                .forEach(passed::remove);
        passed.set(FORWARDED_HOST, String.valueOf(headers.getFirst(HttpHeaders.HOST)));
        passed.set("X-Forwarded-Proto", scheme);
        passed.set("X-Forwarded-Prefix", contextPath + PATH);
        return passed;
    }

    /** Returns the headers that an answer goes back with. */
    static HttpHeaders response(HttpHeaders headers) {
        return passed(headers);
    }

    private static HttpHeaders passed(HttpHeaders headers) {
        var connection = caseInsensitive(headers.getConnection().stream());
        var passed = new HttpHeaders();
        headers.forEach((name, values) -> {
            if (!NOT_PASSED.contains(name) && !connection.contains(name) && !name.startsWith(":")) {
                passed.put(name, List.copyOf(values));
            }
        });
        return passed;
    }

    private static Set<String> caseInsensitive(Stream<String> names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.forEach(set::add);
        return set;
    }
}
