package dev.clerkspring.sdk.jwks;

import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Mono;

/**
 * The operation on public keys. {@link JwksApi} is the same with blocking calls.
 */
@HttpExchange(url = "/v1/jwks", accept = "application/json")
public interface ReactiveJwksApi {

    /**
     * Returns the public keys of the instance. Clerk does not limit how often.
     *
     * @return the keys
     */
    @GetExchange
    Mono<Jwks> get();
}
