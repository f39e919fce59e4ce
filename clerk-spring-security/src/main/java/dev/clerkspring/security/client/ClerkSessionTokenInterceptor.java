package dev.clerkspring.security.client;

import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Sends the session token of the request that is being served along with calls of a {@code RestClient}, and of HTTP interfaces on
 * top of it:
 *
 * <pre>
 * RestClient.builder().requestInterceptor(ClerkSessionTokenInterceptor.to("https://billing.example.com"))
 * </pre>
 *
 * <p>A call that has an {@code Authorization} header already keeps it. Without a session, or to another origin, nothing is added.
 * Clients that follow redirects may carry the header on to where the named origin sends them.
 *
 * <p>The session is that of the thread that makes the call. Another thread, be it virtual, has none, unless an executor such as
 * Spring Security's {@code DelegatingSecurityContextExecutor} has carried it there.
 */
public final class ClerkSessionTokenInterceptor implements ClientHttpRequestInterceptor {

    private final Origins origins;

    private ClerkSessionTokenInterceptor(Origins origins) {
        this.origins = origins;
    }

    /**
     * Returns an interceptor.
     *
     * @param origins who may see the token: scheme, host and, unless it is the usual one, port
     * @return a new interceptor
     * @throws IllegalArgumentException if there is no origin, or one that is none
     */
    public static ClerkSessionTokenInterceptor to(String... origins) {
        return new ClerkSessionTokenInterceptor(new Origins(origins));
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        if (!request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            var token = origins.token(
                    request.getURI(), SecurityContextHolder.getContext().getAuthentication());
            if (token != null) {
                request.getHeaders().setBearerAuth(token);
            }
        }
        return execution.execute(request, body);
    }
}
