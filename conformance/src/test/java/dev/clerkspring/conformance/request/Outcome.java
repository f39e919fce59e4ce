package dev.clerkspring.conformance.request;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What has become of a request, in the form in which both can be compared.
 *
 * @param state {@code signed-in}, {@code signed-out} or {@code handshake}; {@code exception} if there is none
 * @param reason why; empty when signed in
 * @param tokenType the kind of the token when signed in
 * @param identity who it is when signed in, with whatever rights
 * @param location where the browser is sent, in pieces that can be compared; empty if it is not
 * @param cookies each that is set, with its value and without attributes
 * @param headers others that the answer has to carry
 * @param call what the Backend API was asked of nonces and tokens
 */
record Outcome(
        String state,
        String reason,
        String tokenType,
        Map<String, Object> identity,
        String location,
        List<String> cookies,
        Map<String, String> headers,
        String call) {

    static final String SIGNED_IN = "signed-in";

    static final String SIGNED_OUT = "signed-out";

    static final String HANDSHAKE = "handshake";

    static final String EXCEPTION = "exception";

    /** What can differ. If the state or the reason does, the rest only follows. */
    enum Field {
        OUTCOME,
        IDENTITY,
        LOCATION,
        COOKIES,
        HEADERS,
        CALL
    }

    /** In what the two differ. */
    Set<Field> differencesTo(Outcome other) {
        var differences = EnumSet.noneOf(Field.class);
        if (!what().equals(other.what())) {
            return EnumSet.of(Field.OUTCOME);
        }
        add(differences, Field.IDENTITY, tokenType + identity, other.tokenType + other.identity);
        add(differences, Field.LOCATION, location, other.location);
        add(differences, Field.COOKIES, cookies, other.cookies);
        add(differences, Field.HEADERS, headers, other.headers);
        add(differences, Field.CALL, call, other.call);
        return differences;
    }

    private static void add(Set<Field> differences, Field field, Object one, Object other) {
        if (!Objects.equals(one, other)) {
            differences.add(field);
        }
    }

    /** State and reason. */
    String what() {
        return (state + " " + reason).strip();
    }

    /** State and reason. */
    boolean is(String state, String reason) {
        return this.state.equals(state) && this.reason.equals(reason);
    }

    /** The same with other texts in the place of some, where texts of the request may come back. */
    Outcome with(Map<String, String> replacements) {
        return new Outcome(
                state,
                reason,
                tokenType,
                identity,
                RequestCase.replaced(location, replacements),
                cookies.stream()
                        .map(cookie -> RequestCase.replaced(cookie, replacements))
                        .toList(),
                headers,
                RequestCase.replaced(call, replacements));
    }

    /** The URL with its parameters decoded and in order, those within {@code redirect_url} as well. */
    static String pieces(String url) {
        if (url == null || url.isEmpty()) {
            return "";
        }
        int question = url.indexOf('?');
        var base = question < 0 ? url : url.substring(0, question);
        var parameters = new TreeMap<String, List<String>>();
        if (question >= 0) {
            for (var pair : url.substring(question + 1).split("&")) {
                if (!pair.isEmpty()) {
                    var parts = pair.split("=", 2);
                    var name = decoded(parts[0]).replace(Difference.IGNORED, "");
                    parameters
                            .computeIfAbsent(name, key -> new ArrayList<>())
                            .add(value(name, parts.length > 1 ? decoded(parts[1]) : ""));
                }
            }
        }
        return decoded(base.replace("+", "%2B")).replaceFirst("^(https?://[^/]+)$", "$1/") + parameters;
    }

    private static String value(String name, String value) {
        return name.endsWith("redirect_url") ? "<" + pieces(value) + ">" : value;
    }

    /** As URLs are decoded in browsers, which leave alone what is not encoded well. */
    private static String decoded(String text) {
        var tolerated = text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
        return URLDecoder.decode(tolerated, StandardCharsets.UTF_8);
    }

    static List<String> pairs(Collection<String> cookies) {
        return cookies.stream()
                .map(cookie -> cookie.split(";", 2)[0].strip())
                .sorted()
                .toList();
    }
}
