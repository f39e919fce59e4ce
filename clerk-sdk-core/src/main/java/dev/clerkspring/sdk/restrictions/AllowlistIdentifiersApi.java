package dev.clerkspring.sdk.restrictions;

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
 * The operations on the allow-list. {@link ReactiveAllowlistIdentifiersApi} is the same without blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached, and an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/allowlist_identifiers", accept = "application/json")
public interface AllowlistIdentifiersApi {

    /**
     * Lists a page of the identifiers that may sign up.
     *
     * @param query which page
     * @return the page
     */
    @GetExchange
    ClerkPage<AllowlistIdentifier> list(CountedPageQuery query);

    /**
     * Lists the identifiers that may sign up, page by page as far as the stream is consumed.
     *
     * @param query which page to start with; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE}
     *     if not set
     * @return all of them, from the query's offset on
     */
    default Stream<AllowlistIdentifier> stream(CountedPageQuery query) {
        return PageWalk.from(query.limit(), query.offset()).stream(page -> list(query.on(page)));
    }

    /**
     * Allows an identifier to sign up. Clerk refuses with status 400 or 422 if it is on the list already.
     *
     * @param request the identifier
     * @return the identifier
     */
    @PostExchange
    AllowlistIdentifier create(@RequestBody CreateAllowlistIdentifierRequest request);

    /**
     * Takes an identifier off the allow-list.
     *
     * @param identifierId its id
     * @return what was deleted
     */
    @DeleteExchange("/{identifier_id}")
    DeletedObject delete(@PathVariable("identifier_id") String identifierId);
}
