package dev.clerkspring.sdk;

import dev.clerkspring.sdk.json.ClerkJson;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A call of any operation, also one that has no method of its own yet. Immutable.
 *
 * <pre>{@code
 * ClerkRequest.of(HttpMethod.GET, "/v1/users/{user_id}", id).query("limit", 10)
 * }</pre>
 */
public final class ClerkRequest {

    private final HttpMethod method;

    private final String path;

    private final Object[] variables;

    private final MultiValueMap<String, String> query;

    private final @Nullable Object body;

    private ClerkRequest(
            HttpMethod method,
            String path,
            Object[] variables,
            MultiValueMap<String, String> query,
            @Nullable Object body) {
        this.method = method;
        this.path = path;
        this.variables = variables;
        this.query = query;
        this.body = body;
    }

    /**
     * Returns a call without parameters and body.
     *
     * @param method the method
     * @param path the path with {@code /v1} in front; the template appears in telemetry and messages, so that ids belong into
     *     variables
     * @param variables what to put into the template, in order; encoded
     * @return the call
     * @throws IllegalArgumentException if the path does not start with one slash
     */
    public static ClerkRequest of(HttpMethod method, String path, Object... variables) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("'path' must start with one slash");
        }
        return new ClerkRequest(method, path, variables.clone(), new LinkedMultiValueMap<>(), null);
    }

    /**
     * Adds a query parameter.
     *
     * @param name its name
     * @param values its values, repeated as Clerk wants lists, an instant in epoch milliseconds; not encoded
     * @return a copy of this call with the parameter
     */
    public ClerkRequest query(String name, Object... values) {
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>(this.query);
        query.put(name, Arrays.stream(values).map(ClerkRequest::text).toList());
        return new ClerkRequest(this.method, this.path, this.variables, query, this.body);
    }

    /**
     * Sets the body.
     *
     * @param body a map, a JSON tree or a record; record components are named in snake case
     * @return a copy of this call with the body
     */
    public ClerkRequest body(Object body) {
        return new ClerkRequest(this.method, this.path, this.variables, this.query, body);
    }

    private static String text(Object value) {
        return ClerkJson.mapper().valueToTree(value).asString();
    }

    HttpMethod method() {
        return this.method;
    }

    String path() {
        return this.path;
    }

    Object[] variables() {
        return this.variables;
    }

    MultiValueMap<String, String> parameters() {
        return this.query;
    }

    @Nullable
    Object body() {
        return this.body;
    }

    @Override
    public String toString() {
        return this.method + " " + this.path;
    }
}
