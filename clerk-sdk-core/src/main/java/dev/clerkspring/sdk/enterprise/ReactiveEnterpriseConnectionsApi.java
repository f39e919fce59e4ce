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
 * The operations on connections to the identity providers of enterprises. {@link EnterpriseConnectionsApi} is the same
 * with blocking calls.
 *
 * <p>An instance whose plan has no enterprise connections is refused with status 402.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached. On which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/enterprise_connections", accept = "application/json")
public interface ReactiveEnterpriseConnectionsApi {

    /**
     * Lists a page of connections.
     *
     * @param query which connections
     * @return the page
     */
    @GetExchange
    Mono<ClerkPage<EnterpriseConnection>> list(ListEnterpriseConnectionsQuery query);

    /**
     * Lists connections, page by page as far as they are asked for.
     *
     * @param query which connections; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Flux<EnterpriseConnection> stream(ListEnterpriseConnectionsQuery query) {
        return PageWalk.from(query.limit(), query.offset()).flux(page -> list(query.on(page)));
    }

    /**
     * Creates a connection. A conflict with another connection ends in a {@link ClerkInvalidRequestException}.
     *
     * @param request the connection
     * @return the connection
     */
    @PostExchange
    Mono<EnterpriseConnection> create(@RequestBody CreateEnterpriseConnectionRequest request);

    /**
     * Returns a connection.
     *
     * @param enterpriseConnectionId its id
     * @return the connection
     */
    @GetExchange("/{enterprise_connection_id}")
    Mono<EnterpriseConnection> get(@PathVariable("enterprise_connection_id") String enterpriseConnectionId);

    /**
     * Changes a connection.
     *
     * @param enterpriseConnectionId its id
     * @param request what to change
     * @return the connection, changed
     */
    @PatchExchange("/{enterprise_connection_id}")
    Mono<EnterpriseConnection> update(
            @PathVariable("enterprise_connection_id") String enterpriseConnectionId,
            @RequestBody UpdateEnterpriseConnectionRequest request);

    /**
     * Deletes a connection.
     *
     * @param enterpriseConnectionId its id
     * @return what was deleted
     */
    @DeleteExchange("/{enterprise_connection_id}")
    Mono<DeletedObject> delete(@PathVariable("enterprise_connection_id") String enterpriseConnectionId);

    /**
     * Lists a page of the tests of a connection.
     *
     * @param enterpriseConnectionId the connection's id
     * @param query which tests
     * @return the page
     */
    @GetExchange("/{enterprise_connection_id}/test_runs")
    Mono<ClerkPage<TestRun>> listTestRuns(
            @PathVariable("enterprise_connection_id") String enterpriseConnectionId, ListTestRunsQuery query);

    /**
     * Lists the tests of a connection, page by page as far as they are asked for.
     *
     * @param enterpriseConnectionId the connection's id
     * @param query which tests; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Flux<TestRun> streamTestRuns(String enterpriseConnectionId, ListTestRunsQuery query) {
        return PageWalk.from(query.limit(), query.offset())
                .flux(page -> listTestRuns(enterpriseConnectionId, query.on(page)));
    }

    /**
     * Starts a test of a connection: whoever opens the address in a browser is sent to the provider to sign in, and
     * {@link #listTestRuns} tells what came of it.
     *
     * @param enterpriseConnectionId the connection's id
     * @return where the test is made
     */
    @PostExchange("/{enterprise_connection_id}/test_runs")
    Mono<TestRunUrl> createTestRun(@PathVariable("enterprise_connection_id") String enterpriseConnectionId);
}
