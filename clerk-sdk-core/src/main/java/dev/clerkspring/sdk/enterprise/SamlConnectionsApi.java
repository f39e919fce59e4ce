package dev.clerkspring.sdk.enterprise;

import dev.clerkspring.sdk.error.ClerkInvalidRequestException;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.PageWalk;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on SAML connections, all deprecated by Clerk in favour of enterprise connections.
 * {@link ReactiveSamlConnectionsApi} is the same without blocking.
 *
 * <p>An instance whose plan has no enterprise connections is refused with status 402.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached, and an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/saml_connections", accept = "application/json")
public interface SamlConnectionsApi {

    /**
     * Lists a page of SAML connections, the newest first unless the query says otherwise.
     *
     * @param query which connections
     * @return the page
     * @deprecated by Clerk; use {@link EnterpriseConnectionsApi#list}
     */
    @Deprecated
    @GetExchange
    ClerkPage<SamlConnection> list(ListSamlConnectionsQuery query);

    /**
     * Lists SAML connections, page by page as far as the stream is consumed.
     *
     * @param query which connections; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     * @deprecated by Clerk; use {@link EnterpriseConnectionsApi#stream}
     */
    @Deprecated
    default Stream<SamlConnection> stream(ListSamlConnectionsQuery query) {
        return PageWalk.from(query.limit(), query.offset()).stream(page -> list(query.on(page)));
    }

    /**
     * Creates a SAML connection. A conflict with another connection ends in a {@link ClerkInvalidRequestException}.
     *
     * @param request the connection
     * @return the connection
     * @deprecated by Clerk; use {@link EnterpriseConnectionsApi#create}
     */
    @Deprecated
    @PostExchange
    SamlConnection create(@RequestBody CreateSamlConnectionRequest request);

    /**
     * Returns a SAML connection.
     *
     * @param samlConnectionId its id
     * @return the connection
     * @deprecated by Clerk; use {@link EnterpriseConnectionsApi#get}
     */
    @Deprecated
    @GetExchange("/{saml_connection_id}")
    SamlConnection get(@PathVariable("saml_connection_id") String samlConnectionId);

    /**
     * Changes a SAML connection.
     *
     * @param samlConnectionId its id
     * @param request what to change
     * @return the connection, changed
     * @deprecated by Clerk; use {@link EnterpriseConnectionsApi#update}
     */
    @Deprecated
    @PatchExchange("/{saml_connection_id}")
    SamlConnection update(
            @PathVariable("saml_connection_id") String samlConnectionId,
            @RequestBody UpdateSamlConnectionRequest request);

    /**
     * Deletes a SAML connection.
     *
     * @param samlConnectionId its id
     * @return what was deleted
     * @deprecated by Clerk; use {@link EnterpriseConnectionsApi#delete}
     */
    @Deprecated
    @DeleteExchange("/{saml_connection_id}")
    DeletedObject delete(@PathVariable("saml_connection_id") String samlConnectionId);
}
