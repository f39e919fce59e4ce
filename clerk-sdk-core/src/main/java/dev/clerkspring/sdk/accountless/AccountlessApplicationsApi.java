package dev.clerkspring.sdk.accountless;

import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on applications without an account at Clerk, which are not documented.
 * {@link ReactiveAccountlessApplicationsApi} is the same without blocking.
 *
 * <p>Clerk calls these operations experimental. Its description of the API does not contain them any more; its own SDKs call
 * them, and what is here is what those send and read.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be reached, and
 * an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/accountless_applications", accept = "application/json")
public interface AccountlessApplicationsApi {

    /**
     * Creates a development instance that belongs to nobody yet. No secret key is needed.
     *
     * @param query who asks
     * @return its keys, and where to claim it
     */
    @PostExchange
    AccountlessApplication create(AccountlessApplicationQuery query);

    /**
     * Tells Clerk that an application that has been claimed uses its own keys now, with the secret key among them.
     *
     * @param query who asks
     * @return the application
     */
    @PostExchange("/complete")
    AccountlessApplication complete(AccountlessApplicationQuery query);
}
