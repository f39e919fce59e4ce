package dev.clerkspring.emulator.control;

import dev.clerkspring.emulator.frontend.KnownHosts;
import dev.clerkspring.emulator.frontend.PageOrigin;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Keeps other sites' pages away from the control API. Tools send neither {@code Origin} nor {@code Sec-Fetch-Site}.
 */
public final class ControlGuard implements WebFilter {

    private static final PathPattern CONTROL = PathPatternParser.defaultInstance.parse("/__emulator/**");

    private final KnownHosts hosts;

    /**
     * Makes the filter.
     *
     * @param hosts the names of the emulator's own page
     */
    public ControlGuard(KnownHosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        return CONTROL.matches(request.getPath().pathWithinApplication())
                ? Mono.fromRunnable(() -> PageOrigin.of(request).refuseOtherPages(request, hosts))
                        .then(Mono.defer(() -> chain.filter(exchange)))
                : chain.filter(exchange);
    }
}
