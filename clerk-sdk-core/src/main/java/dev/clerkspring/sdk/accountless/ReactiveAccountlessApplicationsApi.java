package dev.clerkspring.sdk.accountless;

import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/**
 * The operations on applications without an account at Clerk, which are not documented. {@link AccountlessApplicationsApi} is
 * the same with blocking calls.
 *
 * <p>Clerk calls these operations experimental. Its description of the API does not contain them any more; its own SDKs call
 * them, and what is here is what those send and read.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be reached. On
 * which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/accountless_applications", accept = "application/json")
public interface ReactiveAccountlessApplicationsApi {

    /**
     * Creates a development instance that belongs to nobody yet. No secret key is needed.
     *
     * @param query who asks
     * @return its keys, and where to claim it
     */
    @PostExchange
    Mono<AccountlessApplication> create(AccountlessApplicationQuery query);

    /**
     * Tells Clerk that an application that has been claimed uses its own keys now, with the secret key among them.
     *
     * @param query who asks
     * @return the application
     */
    @PostExchange("/complete")
    Mono<AccountlessApplication> complete(AccountlessApplicationQuery query);
}
