package dev.clerkspring.emulator.backend;

import dev.clerkspring.emulator.backend.machines.Caller;
import dev.clerkspring.emulator.entity.Machine;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.sdk.instance.SecretKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Demands the secret key for everything below {@code /v1} except the browser's part of it. For the tokens of machines a machine's
 * own key does as well.
 */
final class SecretKeyFilter implements WebFilter {

    private static final String SCHEME = "bearer ";

    // Matched as the controllers are, so that no spelling of a path reaches one without the key.
    private static final PathPattern API = PathPatternParser.defaultInstance.parse("/v1/**");

    private static final PathPattern TICKETS = PathPatternParser.defaultInstance.parse("/v1/tickets/**");

    private static final PathPattern MACHINES_PART = PathPatternParser.defaultInstance.parse("/v1/m2m_tokens/**");

    private final byte[] key;

    private final Predicate<ServerHttpRequest> browsersPart;

    private final Store store;

    /** Takes the instance's secret key, what needs none, and the machines. */
    SecretKeyFilter(SecretKey key, Predicate<ServerHttpRequest> browsersPart, Store store) {
        this.key = key.value().getBytes(StandardCharsets.UTF_8);
        this.browsersPart = browsersPart;
        this.store = store;
    }

    /** Tells whether a request must show a key: everything below {@code /v1} but what browsers ask for. */
    static boolean demandsKey(ServerHttpRequest request, Predicate<ServerHttpRequest> browsersPart) {
        var path = request.getPath().pathWithinApplication();
        return API.matches(path) && !TICKETS.matches(path) && !browsersPart.test(request);
    }

    /** Returns what is shown; null if nothing is, or by another scheme. */
    static @Nullable String bearer(HttpHeaders headers) {
        var authorization = headers.getFirst(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? authorization.substring(SCHEME.length()).strip()
                : null;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!demandsKey(exchange.getRequest(), browsersPart)) {
            return chain.filter(exchange);
        }
        var path = exchange.getRequest().getPath().pathWithinApplication();
        var shown = bearer(exchange.getRequest().getHeaders());
        if (shown == null) {
            return refuse(
                    "authorization_header_format_invalid",
                    "Invalid Authorization header format",
                    "Invalid Authorization header format. Must be 'Bearer <secret key>'");
        }
        if (MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), key)) {
            return chain.filter(exchange);
        }
        var machine = MACHINES_PART.matches(path) ? Machine.ofKey(store.state(), shown, store.now()) : null;
        return machine != null
                ? Caller.as(machine, chain.filter(exchange))
                : refuse(
                        "clerk_key_invalid",
                        "The provided Clerk Secret Key is invalid",
                        "The provided Clerk Secret Key is invalid. Make sure that your Clerk Secret Key is correct.");
    }

    private static Mono<Void> refuse(String code, String message, String longMessage) {
        return Mono.error(ClerkProblem.of(HttpStatus.UNAUTHORIZED, code, message, longMessage));
    }
}
