package dev.clerkspring.sdk.waitlist;

import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.PageWalk;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on the waitlist. {@link ReactiveWaitlistEntriesApi} is the same without blocking.
 *
 * <p>An operation on an entry that is locked, or decided in another way, is refused with status 409.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached, and an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/waitlist_entries", accept = "application/json")
public interface WaitlistEntriesApi {

    /**
     * Lists a page of the entries, the newest first unless asked otherwise.
     *
     * @param query which entries
     * @return the page
     */
    @GetExchange
    ClerkPage<WaitlistEntry> list(ListWaitlistEntriesQuery query);

    /**
     * Lists the entries, page by page as far as the stream is consumed.
     *
     * @param query which entries; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Stream<WaitlistEntry> stream(ListWaitlistEntriesQuery query) {
        return PageWalk.from(query.limit(), query.offset()).stream(page -> list(query.on(page)));
    }

    /**
     * Puts an address on the waitlist.
     *
     * @param request the address
     * @return the entry, which is the old one if the address was on it
     */
    @PostExchange
    WaitlistEntry create(@RequestBody CreateWaitlistEntryRequest request);

    /**
     * Puts several addresses on the waitlist.
     *
     * @param requests the addresses, 1 to 50, none of them twice
     * @return the entries, without a total
     */
    @PostExchange("/bulk")
    ClerkPage<WaitlistEntry> bulkCreate(@RequestBody List<CreateWaitlistEntryRequest> requests);

    /**
     * Deletes an entry that is pending.
     *
     * @param waitlistEntryId the entry's id
     * @return what was deleted
     */
    @DeleteExchange("/{waitlist_entry_id}")
    DeletedObject delete(@PathVariable("waitlist_entry_id") String waitlistEntryId);

    /**
     * Invites who waits, by e-mail.
     *
     * @param waitlistEntryId the entry's id
     * @param request how, or null
     * @return the entry, with the invitation
     */
    @PostExchange("/{waitlist_entry_id}/invite")
    WaitlistEntry invite(
            @PathVariable("waitlist_entry_id") String waitlistEntryId,
            @RequestBody(required = false) @Nullable InviteWaitlistEntryRequest request);

    /**
     * Turns an entry down.
     *
     * @param waitlistEntryId the entry's id
     * @return the entry, rejected
     */
    @PostExchange("/{waitlist_entry_id}/reject")
    WaitlistEntry reject(@PathVariable("waitlist_entry_id") String waitlistEntryId);
}
