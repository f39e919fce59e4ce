package dev.clerkspring.sdk.adminportal;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on tokens that open the admin portal. {@link ReactiveAdminPortalLinkTokensApi} is the same without
 * blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached, and an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/admin_portal_link_tokens", accept = "application/json")
public interface AdminPortalLinkTokensApi {

    /**
     * Makes a token.
     *
     * @param request for whom and how long
     * @return the token, the only time with its secret
     */
    @PostExchange
    AdminPortalLinkToken createAdminPortalLinkToken(@RequestBody CreateAdminPortalLinkTokenRequest request);

    /**
     * Revokes a token.
     *
     * @param adminPortalLinkTokenId its id
     * @param request why
     * @return the token, revoked
     */
    @PostExchange("/{adminPortalLinkTokenID}/revoke")
    AdminPortalLinkToken revokeAdminPortalLinkToken(
            @PathVariable("adminPortalLinkTokenID") String adminPortalLinkTokenId,
            @RequestBody RevokeAdminPortalLinkTokenRequest request);
}
