package dev.clerkspring.sdk.authentication;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request and what is decided about it where handshakes start everywhere; headers as they are sent, so that the same case can be
 * played over HTTP.
 *
 * @param id the number in Clerk's list of cases, or the row of its decision table
 * @param expected state and reason, or the carrier when signed in
 * @param details texts that {@code Location} and cookies of the answer contain; with an exclamation mark in front, that they do not
 */
public record RequestCase(
        String id,
        String name,
        Setup setup,
        String method,
        String url,
        Map<String, String> headers,
        Fetched fetched,
        String expected,
        List<String> details) {

    static RequestCase of(String id, String name, Setup setup) {
        return new RequestCase(
                        id,
                        name,
                        setup,
                        "GET",
                        "https://app.example.com/page?a=b",
                        Map.of(),
                        Fetched.nothing(),
                        "",
                        List.of())
                .header("Sec-Fetch-Dest", "document");
    }

    RequestCase fetch() {
        return header("Sec-Fetch-Dest", "empty");
    }

    RequestCase method(String other) {
        return new RequestCase(id, name, setup, other, url, headers, fetched, expected, details);
    }

    RequestCase url(String other) {
        return new RequestCase(id, name, setup, method, other, headers, fetched, expected, details);
    }

    RequestCase header(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new RequestCase(id, name, setup, method, url, more, fetched, expected, details);
    }

    /** Adds a cookie. */
    RequestCase cookie(String cookie, Object value) {
        var before = headers.containsKey("Cookie") ? headers.get("Cookie") + "; " : "";
        return header("Cookie", before + cookie + "=" + value);
    }

    RequestCase fetched(Fetched other) {
        return new RequestCase(id, name, setup, method, url, headers, other, expected, details);
    }

    RequestCase expect(String other, String... more) {
        return new RequestCase(id, name, setup, method, url, headers, fetched, other, List.of(more));
    }

    /** The request as a server sees it. */
    public RequestView view() {
        return RequestView.builder()
                .method(method)
                .url(RequestUrl.of(URI.create(url)))
                .authorization(values("Authorization"))
                .cookies(values("Cookie"))
                .accept(headers.get("Accept"))
                .secFetchDest(headers.get("Sec-Fetch-Dest"))
                .referer(headers.get("Referer"))
                .userAgent(headers.get("User-Agent"))
                .build();
    }

    private List<String> values(String header) {
        var values = new ArrayList<String>();
        if (headers.containsKey(header)) {
            values.add(headers.get(header));
        }
        return values;
    }

    @Override
    public String toString() {
        return id + " " + name + ": " + expected;
    }
}
