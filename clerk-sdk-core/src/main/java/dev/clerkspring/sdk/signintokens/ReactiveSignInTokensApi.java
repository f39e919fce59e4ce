package dev.clerkspring.sdk.signintokens;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/**
 * The operations on sign-in tokens. {@link SignInTokensApi} is the same with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be reached. On
 * which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/sign_in_tokens", accept = "application/json")
public interface ReactiveSignInTokensApi {

    /**
     * Creates a token by which a user signs in. An unknown user is an error with status 404.
     *
     * @param request whose it is
     * @return the token
     */
    @PostExchange
    Mono<SignInToken> create(@RequestBody CreateSignInTokenRequest request);

    /**
     * Revokes a token that has not been used.
     *
     * @param signInTokenId the token's id, which is not the token
     * @return the token, revoked
     */
    @PostExchange("/{sign_in_token_id}/revoke")
    Mono<SignInToken> revoke(@PathVariable("sign_in_token_id") String signInTokenId);
}
