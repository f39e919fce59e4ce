package dev.clerkspring.sdk.restrictions;

import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.paging.ClerkPage;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/**
 * The operations on the block-list. {@link BlocklistIdentifiersApi} is the same with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached. On which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/blocklist_identifiers", accept = "application/json")
public interface ReactiveBlocklistIdentifiersApi {

    /**
     * Lists all identifiers that are blocked. There is but one page.
     *
     * @return the identifiers
     */
    @GetExchange
    Mono<ClerkPage<BlocklistIdentifier>> list();

    /**
     * Blocks an identifier. Clerk refuses with status 400 or 422 if it is on the list already.
     *
     * @param request the identifier
     * @return the identifier
     */
    @PostExchange
    Mono<BlocklistIdentifier> create(@RequestBody CreateBlocklistIdentifierRequest request);

    /**
     * Takes an identifier off the block-list.
     *
     * @param identifierId its id
     * @return what was deleted
     */
    @DeleteExchange("/{identifier_id}")
    Mono<DeletedObject> delete(@PathVariable("identifier_id") String identifierId);
}
