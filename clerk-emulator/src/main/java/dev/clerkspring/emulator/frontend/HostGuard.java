package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.error.ClerkProblem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
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
 * Refuses what browsers ask for by a name that is not known. Over http they may send no header that says from which page, so that
 * the name alone counts. Whoever shows the secret key is no such page, and the public keys are everybody's: backends may use any
 * name.
 */
@Order(2) // after paths without a version have got one
public final class HostGuard implements WebFilter {

    private static final PathPattern KEYS = PathPatternParser.defaultInstance.parse("/.well-known/jwks.json");

    private final Predicate<ServerHttpRequest> demandsKey;

    private final KnownHosts hosts;

    /**
     * Makes the filter.
     *
     * @param demandsKey which requests must show the secret key
     * @param hosts by which names anything else may be asked for
     */
    public HostGuard(Predicate<ServerHttpRequest> demandsKey, KnownHosts hosts) {
        this.demandsKey = demandsKey;
        this.hosts = hosts;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var host = host(request.getHeaders().getFirst(HttpHeaders.HOST));
        boolean open = demandsKey.test(request)
                || KEYS.matches(request.getPath().pathWithinApplication())
                || (host != null && hosts.contain(host));
        return open
                ? chain.filter(exchange)
                : Mono.error(ClerkProblem.of(
                        HttpStatus.FORBIDDEN,
                        "host_invalid",
                        "The emulator is not known by this name; an option 'host' makes it known"));
    }

    private static @Nullable String host(@Nullable String header) {
        try {
            return header != null ? new URI("http://" + header).getHost() : null;
        } catch (URISyntaxException ex) {
            return null;
        }
    }
}
