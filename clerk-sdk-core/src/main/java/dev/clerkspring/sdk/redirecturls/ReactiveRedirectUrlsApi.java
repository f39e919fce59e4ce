package dev.clerkspring.sdk.redirecturls;

import dev.clerkspring.sdk.error.ClerkInvalidRequestException;
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
 * The operations on the addresses that native applications may be sent back to. {@link RedirectUrlsApi} is the same with
 * blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached. On which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/redirect_urls", accept = "application/json")
public interface ReactiveRedirectUrlsApi {

    /**
     * Lists a page of the addresses.
     *
     * @param query which page
     * @return the page
     */
    @GetExchange
    Mono<ClerkPage<RedirectUrl>> list(CountedPageQuery query);

    /**
     * Lists the addresses, page by page as far as they are asked for.
     *
     * @param query where to start; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Flux<RedirectUrl> stream(CountedPageQuery query) {
        return PageWalk.from(query.limit(), query.offset()).flux(page -> list(query.on(page)));
    }

    /**
     * Allows an address. One that Clerk does not accept ends in a {@link ClerkInvalidRequestException}.
     *
     * @param request the address
     * @return the address
     */
    @PostExchange
    Mono<RedirectUrl> create(@RequestBody CreateRedirectUrlRequest request);

    /**
     * Returns an address.
     *
     * @param id its id
     * @return the address
     */
    @GetExchange("/{id}")
    Mono<RedirectUrl> get(@PathVariable("id") String id);

    /**
     * Allows an address no more.
     *
     * @param id its id
     * @return what was deleted
     */
    @DeleteExchange("/{id}")
    Mono<DeletedObject> delete(@PathVariable("id") String id);
}
