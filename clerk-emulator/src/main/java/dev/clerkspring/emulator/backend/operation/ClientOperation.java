package dev.clerkspring.emulator.backend.operation;

import dev.clerkspring.sdk.ClerkClient;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * An operation that the client offers.
 *
 * @param name the names of its group and method, such as {@code users.verifyTotp}
 * @param method the method of the client's interface
 * @param verb the HTTP method
 * @param path its path
 */
public record ClientOperation(String name, Method method, String verb, PathPattern path) {

    /** Every operation, those with the most specific paths first. */
    static List<ClientOperation> all() {
        return Holder.ALL;
    }

    /**
     * Finds an operation.
     *
     * @param name such as {@code users.list}
     * @return empty if the client has none of this name
     */
    public static Optional<ClientOperation> find(String name) {
        return all().stream().filter(operation -> operation.name().equals(name)).findFirst();
    }

    /**
     * Tells whether a request is one of this operation, and not of another whose path is more specific.
     *
     * @param request the request
     * @return by its method and path
     */
    public boolean matches(ServerHttpRequest request) {
        return all().stream()
                .filter(operation -> operation.fits(request))
                .findFirst()
                .filter(best -> best.path.equals(path) && best.verb.equals(verb))
                .isPresent();
    }

    private boolean fits(ServerHttpRequest request) {
        return request.getMethod().matches(verb)
                && path.matches(request.getPath().pathWithinApplication());
    }

    private static Stream<ClientOperation> offeredBy(Method group) {
        var base = group.getReturnType().getAnnotation(HttpExchange.class);
        return base == null
                ? Stream.empty()
                : Arrays.stream(group.getReturnType().getMethods()).flatMap(method -> {
                    var exchange = AnnotatedElementUtils.getMergedAnnotation(method, HttpExchange.class);
                    return Stream.ofNullable(exchange)
                            .map(own -> of(group, method, own.method(), base.url() + own.url()));
                });
    }

    private static ClientOperation of(Method group, Method method, String verb, String path) {
        var name = group.getName() + "." + method.getName();
        return new ClientOperation(name, method, verb, PathPatternParser.defaultInstance.parse(path));
    }

    /** Read when it is first needed, once for all emulators. */
    private static final class Holder {

        private static final List<ClientOperation> ALL = Arrays.stream(ClerkClient.class.getMethods())
                .flatMap(ClientOperation::offeredBy)
                .sorted(Comparator.comparing(ClientOperation::path))
                .toList();
    }
}
