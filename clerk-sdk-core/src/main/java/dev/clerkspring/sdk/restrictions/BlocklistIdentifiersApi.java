package dev.clerkspring.sdk.restrictions;

import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.paging.ClerkPage;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on the block-list. {@link ReactiveBlocklistIdentifiersApi} is the same without blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached, and an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/blocklist_identifiers", accept = "application/json")
public interface BlocklistIdentifiersApi {

    /**
     * Lists all identifiers that are blocked. There is but one page.
     *
     * @return the identifiers
     */
    @GetExchange
    ClerkPage<BlocklistIdentifier> list();

    /**
     * Blocks an identifier. Clerk refuses with status 400 or 422 if it is on the list already.
     *
     * @param request the identifier
     * @return the identifier
     */
    @PostExchange
    BlocklistIdentifier create(@RequestBody CreateBlocklistIdentifierRequest request);

    /**
     * Takes an identifier off the block-list.
     *
     * @param identifierId its id
     * @return what was deleted
     */
    @DeleteExchange("/{identifier_id}")
    DeletedObject delete(@PathVariable("identifier_id") String identifierId);
}
