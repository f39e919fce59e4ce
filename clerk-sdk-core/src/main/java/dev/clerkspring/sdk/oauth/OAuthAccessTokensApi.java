package dev.clerkspring.sdk.oauth;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operation on the access tokens of OAuth applications. {@link ReactiveOAuthAccessTokensApi} is the same without
 * blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be reached, and
 * an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/oauth_applications/access_tokens", accept = "application/json")
public interface OAuthAccessTokensApi {

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
    OAuthTokenStatus verify(@RequestBody VerifyOAuthAccessTokenRequest request);
}
