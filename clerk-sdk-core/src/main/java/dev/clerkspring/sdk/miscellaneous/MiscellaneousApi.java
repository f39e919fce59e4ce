package dev.clerkspring.sdk.miscellaneous;

import dev.clerkspring.sdk.error.ClerkInvalidRequestException;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * The operation that fits nowhere else. {@link ReactiveMiscellaneousApi} is the same without blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached, and an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/public")
public interface MiscellaneousApi {

    /**
     * Returns the page by which older SDKs let the browser find out whether somebody is signed in. Authentication by
     * this project's own filters does not need it. Too little in the query ends in a
     * {@link ClerkInvalidRequestException}.
     *
     * @param query what the page has to know
     * @return HTML
     */
    @GetExchange(url = "/interstitial", accept = "text/html")
    String getPublicInterstitial(InterstitialQuery query);
}
