package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.entity.InstanceSettings;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Store;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * What all requests of the Frontend API have in common: pages of this machine and of the instance's allowed origins may
 * read the answers, no others may change anything, and {@code _method} says what is meant by {@code POST}, as Clerk's JavaScript sends no other unsafe method.
 */
@Order(-1)
final class FrontendFilter implements WebFilter {

    private static final Set<HttpMethod> OVERRIDES = Set.of(HttpMethod.PATCH, HttpMethod.PUT, HttpMethod.DELETE);

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Store store;

    FrontendFilter(Store store) {
        this.store = store;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!FrontendRequests.matches(request)) {
            return chain.filter(exchange);
        }
        var page = PageOrigin.of(request);
        var origin = request.getHeaders().getOrigin();
        boolean named = request.getQueryParams().containsKey(SessionCookies.DEV_BROWSER)
                || FrontendRequests.createsDevBrowser(request);
        boolean welcome = origin != null && (page.welcomes(origin, named) || (named && allowed(origin)));
        if (welcome) {
            allow(request, exchange.getResponse().getHeaders(), origin);
        }
        if (CorsUtils.isPreFlightRequest(request)) {
            exchange.getResponse().setStatusCode(HttpStatus.NO_CONTENT);
            return exchange.getResponse().setComplete();
        }
        if (!SAFE.contains(request.getMethod()) && !(welcome && named)) {
            page.requireSamePage(request);
        }
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        return chain.filter(overridden(exchange));
    }

    private boolean allowed(String origin) {
        return InstanceSettings.of(store.state()).allowedOrigins().contains(origin);
    }

    private static void allow(ServerHttpRequest request, HttpHeaders headers, @Nullable String origin) {
        headers.setAccessControlAllowOrigin(origin);
        headers.setAccessControlAllowCredentials(true);
        headers.setAccessControlExposeHeaders(List.of(Visit.DEV_BROWSER_HEADER));
        headers.setVary(List.of(HttpHeaders.ORIGIN));
        if (CorsUtils.isPreFlightRequest(request)) {
            headers.setAccessControlAllowMethods(List.of(HttpMethod.GET, HttpMethod.POST));
            headers.setAccessControlAllowHeaders(request.getHeaders().getAccessControlRequestHeaders());
        }
    }

    private static ServerWebExchange overridden(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var name = request.getQueryParams().getFirst("_method");
        if (name == null || !HttpMethod.POST.equals(request.getMethod())) {
            return exchange;
        }
        var method = HttpMethod.valueOf(name);
        if (!OVERRIDES.contains(method)) {
            throw ClerkProblem.of(HttpStatus.METHOD_NOT_ALLOWED, "method_not_allowed", "Method not allowed");
        }
        return exchange.mutate()
                .request(request.mutate().method(method).build())
                .build();
    }
}
