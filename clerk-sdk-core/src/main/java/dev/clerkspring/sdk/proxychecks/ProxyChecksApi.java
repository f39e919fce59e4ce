package dev.clerkspring.sdk.proxychecks;

import dev.clerkspring.sdk.error.ClerkInvalidRequestException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operation on proxies in front of the Frontend API. {@link ReactiveProxyChecksApi} is the same without blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached, and an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/proxy_checks", accept = "application/json")
public interface ProxyChecksApi {

    /**
     * Tries whether a proxy reaches the Frontend API. What cannot even be tried ends in a
     * {@link ClerkInvalidRequestException}.
     *
     * @param request the proxy
     * @return what came out
     */
    @PostExchange
    ProxyCheck verify(@RequestBody VerifyProxyRequest request);
}
