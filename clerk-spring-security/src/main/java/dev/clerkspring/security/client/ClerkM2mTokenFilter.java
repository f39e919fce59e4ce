package dev.clerkspring.security.client;

import dev.clerkspring.sdk.machines.M2mTokenSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * Sends this machine's own token along with calls of a {@code WebClient}, and of HTTP interfaces on top of it:
 *
 * <pre>
 * WebClient.builder().filter(ClerkM2mTokenFilter.to(tokens, "https://billing.example.com"))
 * </pre>
 *
 * <p>A call that has an {@code Authorization} header already keeps it; to another origin nothing is added. A call for which no token
 * is to be had fails with a {@link dev.clerkspring.sdk.error.ClerkApiException}. After an answer with status 401 the next call has
 * another token; the call itself is not repeated. Clients that follow redirects may carry the header on to where the named origin
 * sends them.
 */
public final class ClerkM2mTokenFilter implements ExchangeFilterFunction {

    private final M2mTokenSource tokens;

    private final Origins origins;

    private ClerkM2mTokenFilter(M2mTokenSource tokens, Origins origins) {
        this.tokens = tokens;
        this.origins = origins;
    }

    /**
     * Returns a filter.
     *
     * @param tokens where the token comes from
     * @param origins who may see it: scheme, host and, unless it is the usual one, port
     * @return a new filter
     * @throws IllegalArgumentException if there is no origin, or one that is none
     */
    public static ClerkM2mTokenFilter to(M2mTokenSource tokens, String... origins) {
        return new ClerkM2mTokenFilter(tokens, new Origins(origins));
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        return request.headers().containsHeader(HttpHeaders.AUTHORIZATION) || !origins.include(request.url())
                ? next.exchange(request)
                : tokens.mono().flatMap(token -> exchange(request, token, next));
    }

    private Mono<ClientResponse> exchange(ClientRequest request, String token, ExchangeFunction next) {
        return next.exchange(ClientRequest.from(request)
                        .headers(headers -> headers.setBearerAuth(token))
                        .build())
                .doOnNext(response -> {
                    if (response.statusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
                        tokens.discard(token);
                    }
                });
    }
}
