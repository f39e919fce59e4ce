package dev.clerkspring.sdk.webhook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a delivery, trimmed: those of Svix, else those that Standard Webhooks names. A mixture of both is none.
 */
record WebhookHeaders(String id, String timestamp, String signatures) {

    private static final List<String> NAMES = List.of("id", "timestamp", "signature");

    /** Reads the headers; null if not all are there. */
    static @Nullable WebhookHeaders read(Function<String, @Nullable String> headers) {
        return Stream.of("svix-", "webhook-")
                .map(prefix -> present(prefix, headers))
                .filter(present -> present.size() == NAMES.size())
                .map(present -> new WebhookHeaders(
                        present.getOrDefault("id", ""),
                        present.getOrDefault("timestamp", ""),
                        present.getOrDefault("signature", "")))
                .findFirst()
                .orElse(null);
    }

    /** The names of those that are not there, for whoever looks for the mistake. */
    static List<String> missing(Function<String, @Nullable String> headers) {
        Map<String, String> present = present("svix-", headers);
        return NAMES.stream()
                .filter(name -> !present.containsKey(name))
                .map("svix-"::concat)
                .toList();
    }

    private static Map<String, String> present(String prefix, Function<String, @Nullable String> headers) {
        Map<String, String> present = new TreeMap<>();
        for (String name : NAMES) {
            String value = headers.apply(prefix + name);
            if (value != null && !value.isBlank()) {
                present.put(name, value.strip());
            }
        }
        return present;
    }
}
