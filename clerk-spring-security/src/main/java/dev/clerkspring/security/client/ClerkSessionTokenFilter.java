package dev.clerkspring.security.client;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * Sends the session token of the request that is being served along with calls of a {@code WebClient}, and of HTTP interfaces on
 * top of it:
 *
 * <pre>
 * WebClient.builder().filter(ClerkSessionTokenFilter.to("https://billing.example.com"))
 * </pre>
 *
 * <p>The session is that of the reactive context, or else that of the thread that subscribes, as in servlet applications. A call
 * that has an {@code Authorization} header already keeps it. Without a session, or to another origin, nothing is added. Clients
 * that follow redirects may carry the header on to where the named origin sends them.
 *
 * <p>A reactive context goes along from operator to operator, whatever threads they use. A thread's session does not: a call that is
 * subscribed to on another thread, be it virtual, has no session, unless an executor such as Spring Security's
 * {@code DelegatingSecurityContextExecutor} has carried it there, or {@code contextWrite} with
 * {@code ReactiveSecurityContextHolder.withAuthentication} puts it into the context.
 */
public final class ClerkSessionTokenFilter implements ExchangeFilterFunction {

    private final Origins origins;

    private ClerkSessionTokenFilter(Origins origins) {
        this.origins = origins;
    }

    /**
     * Returns a filter.
     *
     * @param origins who may see the token: scheme, host and, unless it is the usual one, port
     * @return a new filter
     * @throws IllegalArgumentException if there is no origin, or one that is none
     */
    public static ClerkSessionTokenFilter to(String... origins) {
        return new ClerkSessionTokenFilter(new Origins(origins));
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        if (request.headers().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return next.exchange(request);
        }
        return authentication()
                .mapNotNull(authentication -> origins.token(request.url(), authentication))
                .map(token -> ClientRequest.from(request)
                        .headers(headers -> headers.setBearerAuth(token))
                        .build())
                .defaultIfEmpty(request)
                .flatMap(next::exchange);
    }

    private static Mono<Authentication> authentication() {
        return ReactiveSecurityContextHolder.getContext()
                .switchIfEmpty(Mono.fromSupplier(SecurityContextHolder::getContext))
                .mapNotNull(SecurityContext::getAuthentication);
    }
}
