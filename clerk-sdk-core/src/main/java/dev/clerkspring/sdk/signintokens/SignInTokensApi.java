package dev.clerkspring.sdk.signintokens;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on sign-in tokens. {@link ReactiveSignInTokensApi} is the same without blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be reached, and
 * an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/sign_in_tokens", accept = "application/json")
public interface SignInTokensApi {

    /**
     * Creates a token by which a user signs in. An unknown user is an error with status 404.
     *
     * @param request whose it is
     * @return the token
     */
    @PostExchange
    SignInToken create(@RequestBody CreateSignInTokenRequest request);

    /**
     * Revokes a token that has not been used.
     *
     * @param signInTokenId the token's id, which is not the token
     * @return the token, revoked
     */
    @PostExchange("/{sign_in_token_id}/revoke")
    SignInToken revoke(@PathVariable("sign_in_token_id") String signInTokenId);
}
