package dev.clerkspring.sdk.restrictions;

import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.CountedPageQuery;
import dev.clerkspring.sdk.paging.PageWalk;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The operations on the allow-list. {@link AllowlistIdentifiersApi} is the same with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached. On which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/allowlist_identifiers", accept = "application/json")
public interface ReactiveAllowlistIdentifiersApi {

    /**
     * Lists a page of the identifiers that may sign up.
     *
     * @param query which page
     * @return the page
     */
    @GetExchange
    Mono<ClerkPage<AllowlistIdentifier>> list(CountedPageQuery query);

    /**
     * Lists the identifiers that may sign up, page by page as far as they are asked for.
     *
     * @param query which page to start with; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE}
     *     if not set
     * @return all of them, from the query's offset on
     */
    default Flux<AllowlistIdentifier> stream(CountedPageQuery query) {
        return PageWalk.from(query.limit(), query.offset()).flux(page -> list(query.on(page)));
    }

    /**
     * Allows an identifier to sign up. Clerk refuses with status 400 or 422 if it is on the list already.
     *
     * @param request the identifier
     * @return the identifier
     */
    @PostExchange
    Mono<AllowlistIdentifier> create(@RequestBody CreateAllowlistIdentifierRequest request);

    /**
     * Takes an identifier off the allow-list.
     *
     * @param identifierId its id
     * @return what was deleted
     */
    @DeleteExchange("/{identifier_id}")
    Mono<DeletedObject> delete(@PathVariable("identifier_id") String identifierId);
}
