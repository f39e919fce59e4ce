package dev.clerkspring.sdk.clients;

import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.CountedPageQuery;
import dev.clerkspring.sdk.paging.PageWalk;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on clients. {@link ReactiveClientsApi} is the same without blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be reached, and
 * an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/clients", accept = "application/json")
public interface ClientsApi {

    /**
     * Lists a page of clients, the newest first. On some instances it is an error with status 410 already.
     *
     * @param query which page
     * @return the page
     * @deprecated Clerk will remove the operation and names no other
     */
    @Deprecated
    @GetExchange
    ClerkPage<Client> list(CountedPageQuery query);

    /**
     * Lists clients, the newest first, page by page as far as the stream is consumed.
     *
     * @param query which page to begin with; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not
     *     set
     * @return all of them, from the query's offset on
     * @deprecated Clerk will remove the operation and names no other
     */
    @Deprecated
    default Stream<Client> stream(CountedPageQuery query) {
        return PageWalk.from(query.limit(), query.offset()).stream(page -> list(query.on(page)));
    }

    /**
     * Returns the client that a token belongs to. A bad token is an error with status 400, 401 or 404.
     *
     * @param request the token of the client
     * @return the client
     */
    @PostExchange("/verify")
    Client verify(@RequestBody VerifyClientRequest request);

    /**
     * Returns a client.
     *
     * @param clientId the client's id
     * @return the client
     */
    @GetExchange("/{client_id}")
    Client get(@PathVariable("client_id") String clientId);

    /**
     * Returns what a handshake that came back by reference brought. This is for the authentication of requests.
     *
     * <p>Clerk's published description of the API does not contain it; its own SDK calls it.
     *
     * @param query which handshake
     * @return the cookies
     */
    @GetExchange("/handshake_payload")
    HandshakePayload getHandshakePayload(HandshakePayloadQuery query);
}
