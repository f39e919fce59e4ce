package dev.clerkspring.sdk.actortokens;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on actor tokens. {@link ReactiveActorTokensApi} is the same without blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be reached, and
 * an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/actor_tokens", accept = "application/json")
public interface ActorTokensApi {

    /**
     * Creates a token by which one user signs in as another. An error with status 402 means that the instance's plan does not
     * allow it.
     *
     * @param request who acts, and in whose name
     * @return the token
     */
    @PostExchange
    ActorToken create(@RequestBody CreateActorTokenRequest request);

    /**
     * Revokes a token that has not been used.
     *
     * @param actorTokenId the token's id, which is not the token
     * @return the token, revoked
     */
    @PostExchange("/{actor_token_id}/revoke")
    ActorToken revoke(@PathVariable("actor_token_id") String actorTokenId);
}
