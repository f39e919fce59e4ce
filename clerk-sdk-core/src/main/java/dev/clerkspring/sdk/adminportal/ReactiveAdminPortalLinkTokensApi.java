package dev.clerkspring.sdk.adminportal;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/**
 * The operations on tokens that open the admin portal. {@link AdminPortalLinkTokensApi} is the same with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached. On which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/admin_portal_link_tokens", accept = "application/json")
public interface ReactiveAdminPortalLinkTokensApi {

    /**
     * Makes a token.
     *
     * @param request for whom and how long
     * @return the token, the only time with its secret
     */
    @PostExchange
    Mono<AdminPortalLinkToken> createAdminPortalLinkToken(@RequestBody CreateAdminPortalLinkTokenRequest request);

    /**
     * Revokes a token.
     *
     * @param adminPortalLinkTokenId its id
     * @param request why
     * @return the token, revoked
     */
    @PostExchange("/{adminPortalLinkTokenID}/revoke")
    Mono<AdminPortalLinkToken> revokeAdminPortalLinkToken(
            @PathVariable("adminPortalLinkTokenID") String adminPortalLinkTokenId,
            @RequestBody RevokeAdminPortalLinkTokenRequest request);
}
