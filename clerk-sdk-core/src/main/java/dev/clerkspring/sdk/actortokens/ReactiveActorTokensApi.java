package dev.clerkspring.sdk.actortokens;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/**
 * The operations on actor tokens. {@link ActorTokensApi} is the same with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be reached. On
 * which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/actor_tokens", accept = "application/json")
public interface ReactiveActorTokensApi {

    /**
     * Creates a token by which one user signs in as another. An error with status 402 means that the instance's plan does not
     * allow it.
     *
     * @param request who acts, and in whose name
     * @return the token
     */
    @PostExchange
    Mono<ActorToken> create(@RequestBody CreateActorTokenRequest request);

    /**
     * Revokes a token that has not been used.
     *
     * @param actorTokenId the token's id, which is not the token
     * @return the token, revoked
     */
    @PostExchange("/{actor_token_id}/revoke")
    Mono<ActorToken> revoke(@PathVariable("actor_token_id") String actorTokenId);
}
