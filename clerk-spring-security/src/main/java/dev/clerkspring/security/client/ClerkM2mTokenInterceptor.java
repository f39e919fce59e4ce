package dev.clerkspring.security.client;

import dev.clerkspring.sdk.machines.M2mTokenSource;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Sends this machine's own token along with calls of a {@code RestClient}, and of HTTP interfaces on top of it:
 *
 * <pre>
 * RestClient.builder().requestInterceptor(ClerkM2mTokenInterceptor.to(tokens, "https://billing.example.com"))
 * </pre>
 *
 * <p>A call that has an {@code Authorization} header already keeps it; to another origin nothing is added. A call for which no token
 * is to be had fails with a {@link dev.clerkspring.sdk.error.ClerkApiException}. After an answer with status 401 the next call has
 * another token; the call itself is not repeated. Clients that follow redirects may carry the header on to where the named origin
 * sends them.
 */
public final class ClerkM2mTokenInterceptor implements ClientHttpRequestInterceptor {

    private final M2mTokenSource tokens;

    private final Origins origins;

    private ClerkM2mTokenInterceptor(M2mTokenSource tokens, Origins origins) {
        this.tokens = tokens;
        this.origins = origins;
    }

    /**
     * Returns an interceptor.
     *
     * @param tokens where the token comes from
     * @param origins who may see it: scheme, host and, unless it is the usual one, port
     * @return a new interceptor
     * @throws IllegalArgumentException if there is no origin, or one that is none
     */
    public static ClerkM2mTokenInterceptor to(M2mTokenSource tokens, String... origins) {
        return new ClerkM2mTokenInterceptor(tokens, new Origins(origins));
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        if (request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION) || !origins.include(request.getURI())) {
            return execution.execute(request, body);
        }
        var token = tokens.get();
        request.getHeaders().setBearerAuth(token);
        var response = execution.execute(request, body);
        if (response.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            tokens.discard(token);
        }
        return response;
    }
}
