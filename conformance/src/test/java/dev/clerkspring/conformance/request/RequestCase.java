package dev.clerkspring.conformance.request;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request to an application, and how that is configured.
 *
 * @param number its place in the run
 * @param scenario where it comes from
 * @param options the configuration by the names it has in Clerk's SDK; {@link #OURS} are added
 * @param origin where the application is reached
 * @param query parameters as they are sent
 * @param headers all but {@code Host} and {@code Cookie}
 * @param cookies each with its value, as they are sent
 * @param now the time
 * @param answers what the Backend API says of the nonces and tokens in the request, and when it is asked for keys with a secret key;
 *     of others that it does not know them
 * @param tokens the tokens in the request and in the answers, and how they were made; those within others come first
 * @param traits what is special about its tokens
 */
record RequestCase(
        int number,
        String scenario,
        Map<String, Object> options,
        String method,
        String origin,
        String path,
        List<String> query,
        List<Header> headers,
        List<String> cookies,
        Instant now,
        Map<String, Answer> answers,
        Map<String, TokenDraft> tokens,
        Set<String> traits) {

    /** The second in which the requests come, give or take. */
    static final long TIME = 1_760_000_000;

    /** Options that Clerk's SDK has not, or not when it authenticates. */
    static final Set<String> OURS = Set.of("satelliteOrigins", "acceptPending");

    private static final Set<String> KEYS = Set.of("publishableKey", "secretKey", "machineSecretKey", "jwtKey");

    String url() {
        return origin + path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    /** Every header as it is sent. */
    List<Header> allHeaders() {
        var all = new ArrayList<Header>();
        all.add(new Header("Host", URI.create(origin).getAuthority()));
        all.addAll(headers);
        if (!cookies.isEmpty()) {
            all.add(new Header("Cookie", String.join("; ", cookies)));
        }
        return all;
    }

    /** The values of a header, in their order. */
    List<String> values(String name) {
        return allHeaders().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    /** The first value of a header; null without one. */
    String value(String name) {
        var values = values(name);
        return values.isEmpty() ? null : values.get(0);
    }

    /** A cookie's value as it is sent; null without one. */
    String cookie(String name) {
        return cookies.stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1))
                .findFirst()
                .orElse(null);
    }

    boolean hasQuery(String name) {
        return query.stream().anyMatch(pair -> pair.equals(name) || pair.startsWith(name + "="));
    }

    boolean isDevelopment() {
        return text("publishableKey").startsWith("pk_test_");
    }

    boolean isSet(String option) {
        return options.containsKey(option);
    }

    boolean isTrue(String option) {
        return Boolean.TRUE.equals(options.get(option));
    }

    String text(String option) {
        return (String) options.get(option);
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String option) {
        return (List<String>) options.getOrDefault(option, List.of());
    }

    /** The same but for a change. */
    RequestCase with(Consumer<RequestDraft> change) {
        var draft = new RequestDraft(this);
        change.accept(draft);
        return draft.done(scenario);
    }

    /** The same with other tokens in the place of some, wherever they stand. */
    RequestCase withTokens(UnaryOperator<TokenDraft> change) {
        var replacements = new LinkedHashMap<String, String>();
        var changed = new LinkedHashMap<String, TokenDraft>();
        tokens.forEach((text, token) -> {
            var copy = token.copy();
            copy.claims.replaceAll((name, value) -> value instanceof List<?> list
                    ? list.stream().map(item -> replaced(item, replacements)).toList()
                    : value);
            var other = change.apply(copy);
            var signed = other.sign();
            changed.put(signed, other);
            if (!signed.equals(text)) {
                replacements.put(text, signed);
            }
        });
        return replacements.isEmpty() ? this : with(draft -> draft.replace(changed, replacements));
    }

    private static Object replaced(Object item, Map<String, String> replacements) {
        return item instanceof String text ? replaced(text, replacements) : item;
    }

    /** The text with others in the place of some, also where these are encoded. */
    static String replaced(String text, Map<String, String> replacements) {
        var other = text;
        for (var replacement : replacements.entrySet()) {
            other = other.replace(replacement.getKey(), replacement.getValue());
            other = other.replace(encoded(replacement.getKey()), encoded(replacement.getValue()));
        }
        return other;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The request for Clerk's SDK. */
    String toJson() {
        var json = new LinkedHashMap<String, Object>();
        json.put("now", now.toEpochMilli());
        json.put("keys", some(options, KEYS));
        json.put("options", clerks());
        json.put("treatPendingAsSignedOut", !isTrue("acceptPending"));
        json.put(
                "request",
                Map.of(
                        "url",
                        url(),
                        "method",
                        method,
                        "headers",
                        allHeaders().stream()
                                .map(header -> List.of(header.name(), header.value()))
                                .toList()));
        return JsonMapper.shared().writeValueAsString(json);
    }

    private Map<String, Object> clerks() {
        var clerks = new LinkedHashMap<>(options);
        clerks.keySet().removeAll(KEYS);
        clerks.keySet().removeAll(OURS);
        return clerks;
    }

    private static Map<String, Object> some(Map<String, Object> all, Set<String> names) {
        var some = new LinkedHashMap<>(all);
        some.keySet().retainAll(names);
        return some;
    }

    /** A header. */
    record Header(String name, String value) {}
}
