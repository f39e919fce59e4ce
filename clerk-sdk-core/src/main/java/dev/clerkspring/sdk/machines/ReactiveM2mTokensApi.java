package dev.clerkspring.sdk.machines;

import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.PageWalk;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The operations on M2M tokens. {@link M2mTokensApi} is the same with blocking calls.
 *
 * <p>Where the client has a machine secret key, that is what these operations are authenticated by, as in Clerk's own SDK: then
 * they concern the tokens of this machine, and verify those that are meant for it. With the secret key of the instance they
 * concern those of all machines. Only a machine can create tokens. Tokens that are JWTs are not kept, so that they are
 * neither listed nor revoked.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be reached. On
 * which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/m2m_tokens", accept = "application/json")
public interface ReactiveM2mTokensApi {

    /**
     * Lists a page of the opaque tokens of a machine.
     *
     * @param query which tokens
     * @return the page
     */
    @GetExchange
    Mono<ClerkPage<M2mToken>> listTokens(ListM2mTokensQuery query);

    /**
     * Lists the opaque tokens of a machine, page by page as far as they are asked for.
     *
     * @param query which tokens; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Flux<M2mToken> streamTokens(ListM2mTokensQuery query) {
        return PageWalk.from(query.limit(), query.offset()).flux(page -> listTokens(query.on(page)));
    }

    /**
     * Creates a token for this machine, whose secret key the client must have.
     *
     * @param request what it should be like
     * @return the token, this once with itself
     */
    @PostExchange
    Mono<M2mToken> createToken(@RequestBody CreateM2mTokenRequest request);

    /**
     * Revokes an opaque token. Whoever has verified it a moment ago may remember it for as long as their cache does.
     *
     * @param m2mTokenId the token's id, which is not the token
     * @param request why
     * @return the token, revoked
     */
    @PostExchange("/{m2m_token_id}/revoke")
    Mono<M2mToken> revokeToken(
            @PathVariable("m2m_token_id") String m2mTokenId, @RequestBody RevokeM2mTokenRequest request);

    /**
     * Asks about an opaque token. That there is an answer does not make it good: see {@link M2mToken#revoked} and
     * {@link M2mToken#expired}. One that Clerk does not know is an error with status 404. Tokens of requests are better
     * verified by {@link dev.clerkspring.sdk.machine.MachineAuthenticator}, which minds all that and remembers.
     *
     * @param request the token
     * @return what Clerk knows of it
     */
    @PostExchange("/verify")
    Mono<M2mToken> verifyToken(@RequestBody VerifyM2mTokenRequest request);
}
