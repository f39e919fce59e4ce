package dev.clerkspring.sdk.waitlist;

import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.PageWalk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The operations on the waitlist. {@link WaitlistEntriesApi} is the same with blocking calls.
 *
 * <p>An operation on an entry that is locked, or decided in another way, is refused with status 409.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached. On which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/waitlist_entries", accept = "application/json")
public interface ReactiveWaitlistEntriesApi {

    /**
     * Lists a page of the entries, the newest first unless asked otherwise.
     *
     * @param query which entries
     * @return the page
     */
    @GetExchange
    Mono<ClerkPage<WaitlistEntry>> list(ListWaitlistEntriesQuery query);

    /**
     * Lists the entries, page by page as far as they are asked for.
     *
     * @param query which entries; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Flux<WaitlistEntry> stream(ListWaitlistEntriesQuery query) {
        return PageWalk.from(query.limit(), query.offset()).flux(page -> list(query.on(page)));
    }

    /**
     * Puts an address on the waitlist.
     *
     * @param request the address
     * @return the entry, which is the old one if the address was on it
     */
    @PostExchange
    Mono<WaitlistEntry> create(@RequestBody CreateWaitlistEntryRequest request);

    /**
     * Puts several addresses on the waitlist.
     *
     * @param requests the addresses, 1 to 50, none of them twice
     * @return the entries, without a total
     */
    @PostExchange("/bulk")
    Mono<ClerkPage<WaitlistEntry>> bulkCreate(@RequestBody List<CreateWaitlistEntryRequest> requests);

    /**
     * Deletes an entry that is pending.
     *
     * @param waitlistEntryId the entry's id
     * @return what was deleted
     */
    @DeleteExchange("/{waitlist_entry_id}")
    Mono<DeletedObject> delete(@PathVariable("waitlist_entry_id") String waitlistEntryId);

    /**
     * Invites who waits, by e-mail.
     *
     * @param waitlistEntryId the entry's id
     * @param request how, or null
     * @return the entry, with the invitation
     */
    @PostExchange("/{waitlist_entry_id}/invite")
    Mono<WaitlistEntry> invite(
            @PathVariable("waitlist_entry_id") String waitlistEntryId,
            @RequestBody(required = false) @Nullable InviteWaitlistEntryRequest request);

    /**
     * Turns an entry down.
     *
     * @param waitlistEntryId the entry's id
     * @return the entry, rejected
     */
    @PostExchange("/{waitlist_entry_id}/reject")
    Mono<WaitlistEntry> reject(@PathVariable("waitlist_entry_id") String waitlistEntryId);
}
