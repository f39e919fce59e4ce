package dev.clerkspring.sdk.redirecturls;

import dev.clerkspring.sdk.error.ClerkInvalidRequestException;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.CountedPageQuery;
import dev.clerkspring.sdk.paging.PageWalk;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on the addresses that native applications may be sent back to. {@link ReactiveRedirectUrlsApi} is the
 * same without blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached, and an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/redirect_urls", accept = "application/json")
public interface RedirectUrlsApi {

    /**
     * Lists a page of the addresses.
     *
     * @param query which page
     * @return the page
     */
    @GetExchange
    ClerkPage<RedirectUrl> list(CountedPageQuery query);

    /**
     * Lists the addresses, page by page as far as the stream is consumed.
     *
     * @param query where to start; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Stream<RedirectUrl> stream(CountedPageQuery query) {
        return PageWalk.from(query.limit(), query.offset()).stream(page -> list(query.on(page)));
    }

    /**
     * Allows an address. One that Clerk does not accept ends in a {@link ClerkInvalidRequestException}.
     *
     * @param request the address
     * @return the address
     */
    @PostExchange
    RedirectUrl create(@RequestBody CreateRedirectUrlRequest request);

    /**
     * Returns an address.
     *
     * @param id its id
     * @return the address
     */
    @GetExchange("/{id}")
    RedirectUrl get(@PathVariable("id") String id);

    /**
     * Allows an address no more.
     *
     * @param id its id
     * @return what was deleted
     */
    @DeleteExchange("/{id}")
    DeletedObject delete(@PathVariable("id") String id);
}
