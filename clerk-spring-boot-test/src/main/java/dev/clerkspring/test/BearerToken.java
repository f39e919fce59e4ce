package dev.clerkspring.test;

import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * The {@code Authorization} header of a test client, with another token in each request.
 */
public final class BearerToken implements ClientHttpRequestInterceptor, ExchangeFilterFunction {

    private final Supplier<String> token;

    /**
     * Sends tokens from elsewhere, such as the emulator's.
     *
     * @param token makes a token, without scheme, for each request
     */
    public BearerToken(Supplier<String> token) {
        this.token = token;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        request.getHeaders().setBearerAuth(token.get());
        return execution.execute(request, body);
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        return next.exchange(ClientRequest.from(request)
                .headers(headers -> headers.setBearerAuth(token.get()))
                .build());
    }
}
