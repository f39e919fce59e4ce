package dev.clerkspring.sdk.apikeys;

import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.PageWalk;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The operations on API keys. {@link ApiKeysApi} is the same with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be reached. On
 * which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/api_keys", accept = "application/json")
public interface ReactiveApiKeysApi {

    /**
     * Lists a page of the API keys of a user, an organization or a machine.
     *
     * @param query whose keys
     * @return the page
     */
    @GetExchange
    Mono<ClerkPage<ApiKey>> getApiKeys(ListApiKeysQuery query);

    /**
     * Lists the API keys of a user, an organization or a machine, page by page as far as they are asked for.
     *
     * @param query whose keys; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Flux<ApiKey> streamApiKeys(ListApiKeysQuery query) {
        return PageWalk.from(query.limit(), query.offset()).flux(page -> getApiKeys(query.on(page)));
    }

    /**
     * Creates an API key. One that conflicts with a key that exists is an error with status 409.
     *
     * @param request the key
     * @return the key, this once with its secret
     */
    @PostExchange
    Mono<ApiKey> createApiKey(@RequestBody CreateApiKeyRequest request);

    /**
     * Returns what Clerk knows of an API key.
     *
     * @param apiKeyId the key's id, which is not the key
     * @return the key, without its secret
     */
    @GetExchange("/{apiKeyID}")
    Mono<ApiKey> getApiKey(@PathVariable("apiKeyID") String apiKeyId);

    /**
     * Changes an API key.
     *
     * @param apiKeyId the key's id, which is not the key
     * @param request what to change
     * @return the key, changed
     */
    @PatchExchange("/{apiKeyID}")
    Mono<ApiKey> updateApiKey(@PathVariable("apiKeyID") String apiKeyId, @RequestBody UpdateApiKeyRequest request);

    /**
     * Deletes an API key. {@link #revokeApiKey} only ends it, and keeps what is known of it.
     *
     * @param apiKeyId the key's id, which is not the key
     * @return what was deleted
     */
    @DeleteExchange("/{apiKeyID}")
    Mono<DeletedObject> deleteApiKey(@PathVariable("apiKeyID") String apiKeyId);

    /**
     * Returns the API key itself.
     *
     * @param apiKeyId the key's id, which is not the key
     * @return the key itself
     */
    @GetExchange("/{apiKeyID}/secret")
    Mono<ApiKeySecret> getApiKeySecret(@PathVariable("apiKeyID") String apiKeyId);

    /**
     * Revokes an API key. Whoever has verified it a moment ago may remember it for as long as their cache does.
     *
     * @param apiKeyId the key's id, which is not the key
     * @param request why
     * @return the key, revoked
     */
    @PostExchange("/{apiKeyID}/revoke")
    Mono<ApiKey> revokeApiKey(@PathVariable("apiKeyID") String apiKeyId, @RequestBody RevokeApiKeyRequest request);

    /**
     * Asks about an API key. That there is an answer does not make it good: see {@link ApiKey#revoked} and
     * {@link ApiKey#expired}. One that Clerk does not know is an error with status 404. The keys of requests are better
     * verified by {@link dev.clerkspring.sdk.machine.MachineAuthenticator}, which minds all that and remembers.
     *
     * @param request the key itself
     * @return what Clerk knows of it
     */
    @PostExchange("/verify")
    Mono<ApiKey> verifyApiKey(@RequestBody VerifyApiKeyRequest request);
}
