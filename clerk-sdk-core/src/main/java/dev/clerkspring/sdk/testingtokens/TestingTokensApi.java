package dev.clerkspring.sdk.testingtokens;

import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operation on testing tokens. {@link ReactiveTestingTokensApi} is the same without blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be reached, and
 * an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/testing_tokens", accept = "application/json")
public interface TestingTokensApi {

    /**
     * Creates a token for end-to-end tests.
     *
     * @return the token
     */
    @PostExchange
    TestingToken create();
}
