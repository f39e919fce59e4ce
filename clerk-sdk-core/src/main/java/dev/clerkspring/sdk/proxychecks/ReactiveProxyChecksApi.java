package dev.clerkspring.sdk.proxychecks;

import dev.clerkspring.sdk.error.ClerkInvalidRequestException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/**
 * The operation on proxies in front of the Frontend API. {@link ProxyChecksApi} is the same with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached. On which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/proxy_checks", accept = "application/json")
public interface ReactiveProxyChecksApi {

    /**
     * Tries whether a proxy reaches the Frontend API. What cannot even be tried ends in a
     * {@link ClerkInvalidRequestException}.
     *
     * @param request the proxy
     * @return what came out
     */
    @PostExchange
    Mono<ProxyCheck> verify(@RequestBody VerifyProxyRequest request);
}
