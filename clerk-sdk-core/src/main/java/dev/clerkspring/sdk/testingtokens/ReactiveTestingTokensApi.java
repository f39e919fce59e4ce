package dev.clerkspring.sdk.testingtokens;

import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/**
 * The operation on testing tokens. {@link TestingTokensApi} is the same with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be reached. On
 * which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/testing_tokens", accept = "application/json")
public interface ReactiveTestingTokensApi {

    /**
     * Creates a token for end-to-end tests.
     *
     * @return the token
     */
    @PostExchange
    Mono<TestingToken> create();
}
