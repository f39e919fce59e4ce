package dev.clerkspring.emulator.backend;

import dev.clerkspring.emulator.error.ClerkProblem;
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
 * Demands the secret key for everything below {@code /v1} except the browser's part of it.
 */
public final class SecretKeyFilter implements WebFilter {

    private static final String SCHEME = "bearer ";

    // Matched as the controllers are, so that no spelling of a path reaches one without the key.
    private static final PathPattern API = PathPatternParser.defaultInstance.parse("/v1/**");

    private final byte[] key;

    private final Predicate<ServerHttpRequest> browsersPart;

    /**
     * Makes the filter.
     *
     * @param key the instance's secret key
     * @param browsersPart what needs none
     */
    public SecretKeyFilter(SecretKey key, Predicate<ServerHttpRequest> browsersPart) {
        this.key = key.value().getBytes(StandardCharsets.UTF_8);
        this.browsersPart = browsersPart;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().pathWithinApplication();
        boolean backend = API.matches(path) && !browsersPart.test(exchange.getRequest());
        var problem = backend ? problem(exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION)) : null;
        return problem != null ? Mono.error(problem) : chain.filter(exchange);
    }

    private @Nullable ClerkProblem problem(@Nullable String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return ClerkProblem.of(
                    HttpStatus.UNAUTHORIZED,
                    "authorization_header_format_invalid",
                    "Invalid Authorization header format. Must be 'Bearer <secret key>'");
        }
        var shown = authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(shown, key)
                ? null
                : ClerkProblem.of(
                        HttpStatus.UNAUTHORIZED, "clerk_key_invalid", "The provided Clerk Secret Key is invalid");
    }
}
