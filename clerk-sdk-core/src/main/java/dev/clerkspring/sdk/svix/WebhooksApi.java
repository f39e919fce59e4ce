package dev.clerkspring.sdk.svix;

import dev.clerkspring.sdk.error.ClerkInvalidRequestException;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on the account at Svix by which Clerk delivers the webhooks of the instance.
 * {@link ReactiveWebhooksApi} is the same without blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached, and an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/webhooks", accept = "application/json")
public interface WebhooksApi {

    /**
     * Creates the account. An instance that has one ends in a {@link ClerkInvalidRequestException}.
     *
     * @return where it is managed
     */
    @PostExchange("/svix")
    SvixUrl createSvixApp();

    /**
     * Deletes the account with all its endpoints: no webhook is delivered any more. An instance that has none ends in a
     * {@link ClerkInvalidRequestException}.
     */
    @DeleteExchange("/svix")
    void deleteSvixApp();

    /**
     * Makes a new address of the dashboard. An instance without an account ends in a
     * {@link ClerkInvalidRequestException}.
     *
     * @return where the account is managed
     */
    @PostExchange("/svix_url")
    SvixUrl generateSvixAuthURL();
}
