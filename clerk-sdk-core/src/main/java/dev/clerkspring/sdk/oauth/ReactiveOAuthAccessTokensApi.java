package dev.clerkspring.sdk.oauth;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/**
 * The operation on the access tokens of OAuth applications. {@link OAuthAccessTokensApi} is the same with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be reached. On
 * which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/oauth_applications/access_tokens", accept = "application/json")
public interface ReactiveOAuthAccessTokensApi {

    /**
     * Asks about an access token. That there is an answer does not make it good: see {@link OAuthTokenStatus#revoked},
     * {@link OAuthTokenStatus#expired} and {@link OAuthTokenStatus#active}. One that Clerk does not know is an error with
     * status 404. The tokens of requests are better verified by {@link dev.clerkspring.sdk.machine.MachineAuthenticator},
     * which minds all that, and the audience too.
     *
     * @param request the token itself
     * @return what Clerk knows of it
     */
    @PostExchange("/verify")
    Mono<OAuthTokenStatus> verify(@RequestBody VerifyOAuthAccessTokenRequest request);
}
