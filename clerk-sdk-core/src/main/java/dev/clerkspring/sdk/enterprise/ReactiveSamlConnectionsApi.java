package dev.clerkspring.sdk.enterprise;

import dev.clerkspring.sdk.error.ClerkInvalidRequestException;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.PageWalk;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The operations on SAML connections, all deprecated by Clerk in favour of enterprise connections.
 * {@link SamlConnectionsApi} is the same with blocking calls.
 *
 * <p>An instance whose plan has no enterprise connections is refused with status 402.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached. On which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/saml_connections", accept = "application/json")
public interface ReactiveSamlConnectionsApi {

    /**
     * Lists a page of SAML connections, the newest first unless the query says otherwise.
     *
     * @param query which connections
     * @return the page
     * @deprecated by Clerk; use {@link ReactiveEnterpriseConnectionsApi#list}
     */
    @Deprecated
    @GetExchange
    Mono<ClerkPage<SamlConnection>> list(ListSamlConnectionsQuery query);

    /**
     * Lists SAML connections, page by page as far as they are asked for.
     *
     * @param query which connections; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     * @deprecated by Clerk; use {@link ReactiveEnterpriseConnectionsApi#stream}
     */
    @Deprecated
    default Flux<SamlConnection> stream(ListSamlConnectionsQuery query) {
        return PageWalk.from(query.limit(), query.offset()).flux(page -> list(query.on(page)));
    }

    /**
     * Creates a SAML connection. A conflict with another connection ends in a {@link ClerkInvalidRequestException}.
     *
     * @param request the connection
     * @return the connection
     * @deprecated by Clerk; use {@link ReactiveEnterpriseConnectionsApi#create}
     */
    @Deprecated
    @PostExchange
    Mono<SamlConnection> create(@RequestBody CreateSamlConnectionRequest request);

    /**
     * Returns a SAML connection.
     *
     * @param samlConnectionId its id
     * @return the connection
     * @deprecated by Clerk; use {@link ReactiveEnterpriseConnectionsApi#get}
     */
    @Deprecated
    @GetExchange("/{saml_connection_id}")
    Mono<SamlConnection> get(@PathVariable("saml_connection_id") String samlConnectionId);

    /**
     * Changes a SAML connection.
     *
     * @param samlConnectionId its id
     * @param request what to change
     * @return the connection, changed
     * @deprecated by Clerk; use {@link ReactiveEnterpriseConnectionsApi#update}
     */
    @Deprecated
    @PatchExchange("/{saml_connection_id}")
    Mono<SamlConnection> update(
            @PathVariable("saml_connection_id") String samlConnectionId,
            @RequestBody UpdateSamlConnectionRequest request);

    /**
     * Deletes a SAML connection.
     *
     * @param samlConnectionId its id
     * @return what was deleted
     * @deprecated by Clerk; use {@link ReactiveEnterpriseConnectionsApi#delete}
     */
    @Deprecated
    @DeleteExchange("/{saml_connection_id}")
    Mono<DeletedObject> delete(@PathVariable("saml_connection_id") String samlConnectionId);
}
