package dev.clerkspring.sdk.domains;

import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.paging.ClerkPage;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/**
 * The operations on the domains of the instance. {@link DomainsApi} is the same with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached. On which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/domains", accept = "application/json")
public interface ReactiveDomainsApi {

    /**
     * Lists the domains, the primary one and all satellites. There is but one page.
     *
     * @return the domains
     */
    @GetExchange
    Mono<ClerkPage<Domain>> list();

    /**
     * Adds a satellite domain. What the plan of the instance does not include is refused with status 402.
     *
     * @param request the domain
     * @return the domain, with the DNS records that it needs
     */
    @PostExchange
    Mono<Domain> add(@RequestBody AddDomainRequest request);

    /**
     * Changes a domain. The primary domain of a production instance must have its DNS records before its name is
     * changed: until then the application is down.
     *
     * @param domainId its id
     * @param request what to change
     * @return the domain, changed
     */
    @PatchExchange("/{domain_id}")
    Mono<Domain> update(@PathVariable("domain_id") String domainId, @RequestBody UpdateDomainRequest request);

    /**
     * Deletes a satellite domain. The primary one is refused with status 403.
     *
     * @param domainId its id
     * @return what was deleted
     */
    @DeleteExchange("/{domain_id}")
    Mono<DeletedObject> delete(@PathVariable("domain_id") String domainId);
}
