package dev.clerkspring.emulator.fault;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.server.EmulatorServer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Lets the faults happen that are switched on. The control API is spared: it is how they are switched off.
 */
@Order(1) // after paths without a version have got one
public final class FaultFilter implements WebFilter {

    private static final List<PathPattern> SPARED = List.of(
            PathPatternParser.defaultInstance.parse("/"), PathPatternParser.defaultInstance.parse("/__emulator/**"));

    private final Faults faults;

    /**
     * Makes the filter.
     *
     * @param faults what is switched on
     */
    public FaultFilter(Faults faults) {
        this.faults = faults;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().pathWithinApplication();
        if (SPARED.stream().anyMatch(spared -> spared.matches(path))) {
            return chain.filter(exchange);
        }
        var happening = faults.take(exchange.getRequest());
        if (happening.isEmpty()) {
            return chain.filter(exchange);
        }
        var latency =
                happening.stream().map(Fault::latency).filter(Objects::nonNull).reduce(Duration.ZERO, Duration::plus);
        var answer = Mono.defer(() -> happening.stream()
                .filter(fault -> fault.dropped() || fault.status() != null)
                .findFirst()
                .map(fault -> happen(fault, exchange))
                .orElseGet(() -> chain.filter(exchange)));
        // On threads that may block, as the controllers do.
        return latency.isZero()
                ? answer
                : Mono.delay(latency, Schedulers.boundedElastic()).then(answer);
    }

    private static Mono<Void> happen(Fault fault, ServerWebExchange exchange) {
        if (fault.dropped()) {
            EmulatorServer.dropConnection(exchange);
            return Mono.empty();
        }
        if (fault.retryAfter() != null) {
            exchange.getResponse()
                    .getHeaders()
                    .set(
                            HttpHeaders.RETRY_AFTER,
                            Long.toString(fault.retryAfter().toSeconds()));
        }
        return Mono.error(ClerkProblem.of(
                Objects.requireNonNull(fault.status()),
                Objects.requireNonNull(fault.code()),
                "A fault that is switched on in the emulator"));
    }
}
