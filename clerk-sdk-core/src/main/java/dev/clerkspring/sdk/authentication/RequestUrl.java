package dev.clerkspring.sdk.authentication;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The URL of a request as the application sees it. Path and query stay as they came, but for characters that no URL has,
 * which are percent-encoded: the text can stand in a header.
 *
 * @param origin scheme, host and port, without the port that is usual for the scheme, in lower case
 * @param path the path, not decoded
 * @param query the query without its question mark, not decoded; null if there is none
 */
public record RequestUrl(
        String origin, String path, @Nullable String query) {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]");

    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /**
     * Encodes what cannot stand in a URL.
     */
    public RequestUrl {
        path = path.isEmpty() ? "/" : encoded(path);
        query = query != null ? encoded(query) : null;
    }

    /**
     * Puts a URL together from what containers tell.
     *
     * @param scheme {@code http} or {@code https}
     * @param host the host's name, or its address; of version 6 with or without brackets
     * @param port the port; negative for the usual one
     * @param path the path, not decoded
     * @param query the query, not decoded
     * @return the URL; null if scheme or host are none, so that nothing may be built on it
     */
    public static @Nullable RequestUrl of(
            String scheme, @Nullable String host, int port, @Nullable String path, @Nullable String query) {
        var protocol = scheme.toLowerCase(Locale.ROOT);
        var name = host != null && host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
        if (!protocol.equals("http") && !protocol.equals("https")
                || name == null
                || !HOST.matcher(name).matches()) {
            return null;
        }
        int usual = protocol.equals("https") ? 443 : 80;
        var origin = protocol + "://" + name.toLowerCase(Locale.ROOT) + (port < 0 || port == usual ? "" : ":" + port);
        return new RequestUrl(origin, path != null ? path : "/", query);
    }

    /**
     * Reads an absolute URL.
     *
     * @param url the URL
     * @return the URL; null if it is no absolute http or https URL, or has user information
     */
    public static @Nullable RequestUrl of(URI url) {
        return url.getScheme() == null || url.getRawUserInfo() != null
                ? null
                : of(url.getScheme(), url.getHost(), url.getPort(), url.getRawPath(), url.getRawQuery());
    }

    /** Whether a text is the path of some origin, and maybe a query. */
    static boolean isPath(String text) {
        return text.startsWith("/") && !text.startsWith("//") && parse("https://localhost" + text) != null;
    }

    /** Reads what a client sent; null if it is no absolute URL. */
    static @Nullable RequestUrl parse(@Nullable String text) {
        try {
            return text != null ? of(URI.create(text)) : null;
        } catch (IllegalArgumentException ex) {
            return null;
        }
    }

    /** The host, and the port if it is not the usual one. */
    String authority() {
        return origin.substring(origin.indexOf("//") + 2);
    }

    /** The host without port. */
    String host() {
        return authority().replaceFirst(":[0-9]+$", "");
    }

    /** The same with a path one step longer. */
    RequestUrl below(String name) {
        return new RequestUrl(origin, path + (path.endsWith("/") ? "" : "/") + name, query);
    }

    /** The first value of a query parameter, decoded; null if there is none. */
    @Nullable
    String parameter(String name) {
        return pairs().stream()
                .filter(pair -> name(pair).equals(name))
                .map(RequestUrl::value)
                .findFirst()
                .orElse(null);
    }

    /** The same without some query parameters. */
    RequestUrl without(Set<String> names) {
        var rest = pairs().stream().filter(pair -> !names.contains(name(pair))).toList();
        return new RequestUrl(origin, path, rest.isEmpty() ? null : String.join("&", rest));
    }

    /** The same with one more query parameter. */
    RequestUrl with(String name, String value) {
        var pairs = new ArrayList<>(pairs());
        pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        return new RequestUrl(origin, path, String.join("&", pairs));
    }

    /** The same with one query parameter instead of all that have its name. */
    RequestUrl set(String name, String value) {
        return without(Set.of(name)).with(name, value);
    }

    private List<String> pairs() {
        return query == null || query.isEmpty() ? List.of() : Arrays.asList(query.split("&", -1));
    }

    private static String name(String pair) {
        int equals = pair.indexOf('=');
        return decoded(equals < 0 ? pair : pair.substring(0, equals));
    }

    private static String value(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? "" : decoded(pair.substring(equals + 1));
    }

    /** As in browsers, which leave alone what is not encoded well. */
    private static String decoded(String text) {
        return text.indexOf('%') < 0 && text.indexOf('+') < 0
                ? text
                : URLDecoder.decode(STRAY_PERCENT.matcher(text).replaceAll("%25"), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        if (text.chars().allMatch(RequestUrl::isVisible)) {
            return text;
        }
        var encoded = new StringBuilder();
        text.codePoints()
                .forEach(point -> encoded.append(
                        isVisible(point)
                                ? Character.toString(point)
                                : URLEncoder.encode(Character.toString(point), StandardCharsets.UTF_8)
                                        .replace("+", "%20")));
        return encoded.toString();
    }

    private static boolean isVisible(int point) {
        return point > ' ' && point < 0x7f && point != '"' && point != '<' && point != '>';
    }

    /** The whole URL, which may carry secrets in its query. */
    String text() {
        return origin + path + (query != null ? "?" + query : "");
    }

    @Override
    public String toString() {
        return origin + path;
    }
}
