package dev.clerkspring.sdk.jwks;

import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * The operation on public keys. {@link ReactiveJwksApi} is the same without blocking.
 */
@HttpExchange(url = "/v1/jwks", accept = "application/json")
public interface JwksApi {

    /**
     * Returns the public keys of the instance. Clerk does not limit how often.
     *
     * @return the keys
     */
    @GetExchange
    Jwks get();
}
