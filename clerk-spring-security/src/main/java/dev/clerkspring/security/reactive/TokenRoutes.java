package dev.clerkspring.security.reactive;

import dev.clerkspring.sdk.machine.AcceptedTokens;
import dev.clerkspring.sdk.machine.TokenType;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which kinds of tokens the routes of a chain accept; the first that matches counts, and session tokens alone where none does. */
record TokenRoutes(List<Route> routes) {

    static final TokenRoutes NONE = new TokenRoutes(List.of());

    private static final String ATTRIBUTE = TokenRoutes.class.getName();

    TokenRoutes with(ServerWebExchangeMatcher matcher, TokenType... types) {
        var more = new ArrayList<>(routes);
        more.add(new Route(matcher, AcceptedTokens.of(types)));
        return new TokenRoutes(List.copyOf(more));
    }

    boolean areSessionsAlone() {
        return routes.isEmpty();
    }

    /** Finds what an exchange may carry and notes it there, so that all who ask later get the same answer. */
    Mono<AcceptedTokens> find(ServerWebExchange exchange) {
        return Flux.fromIterable(routes)
                .filterWhen(route -> route.matcher().matches(exchange).map(MatchResult::isMatch), 1)
                .next()
                .map(Route::accepted)
                .defaultIfEmpty(AcceptedTokens.SESSIONS)
                .doOnNext(accepted -> exchange.getAttributes().put(ATTRIBUTE, accepted));
    }

    static AcceptedTokens foundFor(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, AcceptedTokens.SESSIONS);
    }

    record Route(ServerWebExchangeMatcher matcher, AcceptedTokens accepted) {}
}
