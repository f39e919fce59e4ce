package dev.clerkspring.emulator.fault;

import dev.clerkspring.emulator.backend.operation.ClientOperation;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/**
 * Which requests a fault is of: those of a named operation, or those of a path pattern.
 */
final class FaultScope {

    private static final Pattern PATH = Pattern.compile("(?:([A-Za-z]+)\\s+)?(/.*)");

    private FaultScope() {}

    /**
     * Reads a scope.
     *
     * @throws IllegalArgumentException if there is no such operation, or the pattern is none
     */
    static Predicate<ServerHttpRequest> parse(String text) {
        var path = PATH.matcher(text);
        return path.matches() ? path(path.group(1), path.group(2)) : operation(text);
    }

    private static Predicate<ServerHttpRequest> operation(String name) {
        return ClientOperation.find(name)
                .<Predicate<ServerHttpRequest>>map(operation -> operation::matches)
                .orElseThrow(() -> new IllegalArgumentException("There is no operation '" + name
                        + "'; it looks like 'users.list', or 'GET /v1/users/*' for a path pattern"));
    }

    private static Predicate<ServerHttpRequest> path(@Nullable String method, String path) {
        try {
            var pattern = PathPatternParser.defaultInstance.parse(path);
            return request -> (method == null || request.getMethod().matches(method.toUpperCase(Locale.ROOT)))
                    && pattern.matches(request.getPath().pathWithinApplication());
        } catch (PatternParseException ex) {
            throw new IllegalArgumentException("'" + path + "' is no path pattern: " + ex.getMessage());
        }
    }
}
