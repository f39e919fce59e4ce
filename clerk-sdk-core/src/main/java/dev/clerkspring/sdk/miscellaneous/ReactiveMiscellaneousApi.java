package dev.clerkspring.sdk.miscellaneous;

import dev.clerkspring.sdk.error.ClerkInvalidRequestException;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Mono;

/**
 * The operation that fits nowhere else. {@link MiscellaneousApi} is the same with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached. On which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/public")
public interface ReactiveMiscellaneousApi {

    /**
     * Returns the page by which older SDKs let the browser find out whether somebody is signed in. Authentication by
     * this project's own filters does not need it. Too little in the query ends in a
     * {@link ClerkInvalidRequestException}.
     *
     * @param query what the page has to know
     * @return HTML
     */
    @GetExchange(url = "/interstitial", accept = "text/html")
    Mono<String> getPublicInterstitial(InterstitialQuery query);
}
