package dev.clerkspring.sdk.authentication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the answer to a request has to carry, whatever else it says.
 *
 * @param location where to send the browser, with status 307 and instead of any other answer; null to go on
 * @param cookies values of {@code Set-Cookie}, each to be added; secrets, never printed
 * @param headers further headers by name, each to be set
 */
public record ResponseInstructions(@Nullable String location, List<String> cookies, Map<String, String> headers) {

    private static final ResponseInstructions NONE = new ResponseInstructions(null, List.of(), Map.of());

    /**
     * Copies the collections.
     */
    public ResponseInstructions {
        cookies = List.copyOf(cookies);
        headers = Map.copyOf(headers);
    }

    /**
     * Returns the instructions that ask for nothing.
     *
     * @return always the same
     */
    public static ResponseInstructions none() {
        return NONE;
    }

    /** To send the browser elsewhere, which nobody may remember for it. */
    static ResponseInstructions redirect(String location, String cookie) {
        return new ResponseInstructions(location, List.of(cookie), Map.of("Cache-Control", "no-store"));
    }

    static ResponseInstructions cookies(List<String> cookies) {
        return new ResponseInstructions(null, cookies, Map.of());
    }

    ResponseInstructions with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ResponseInstructions(location, cookies, more);
    }

    ResponseInstructions withLocation(String target) {
        return new ResponseInstructions(target, cookies, headers).with("Cache-Control", "no-store");
    }

    @Override
    public String toString() {
        return "ResponseInstructions[redirect=" + (location != null) + ", cookies=" + cookies.size() + "]";
    }
}
