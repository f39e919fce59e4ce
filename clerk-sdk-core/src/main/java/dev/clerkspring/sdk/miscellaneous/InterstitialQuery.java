package dev.clerkspring.sdk.miscellaneous;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * What the interstitial page has to know. Clerk wants {@code publishableKey} or {@code frontendApi}.
 *
 * @param frontendApi the host of the Frontend API
 * @param legacyFrontendApi the same by its older name, deprecated by Clerk
 * @param publishableKey the publishable key
 * @param proxyUrl the application's own proxy for the Frontend API
 * @param domain the domain of a satellite
 * @param signInUrl where a satellite sends its users to sign in
 * @param useDomainForScript whether the script is loaded from that domain
 */
@WithBuilder
public record InterstitialQuery(
        // Named twice over, because the other name would otherwise be taken for this one when the query is read.
        @JsonProperty("frontend_api") @Nullable String frontendApi,
        @JsonProperty("frontendApi") @Nullable String legacyFrontendApi,
        @Nullable String publishableKey,
        @Nullable String proxyUrl,
        @Nullable String domain,
        @Nullable String signInUrl,
        @Nullable Boolean useDomainForScript)
        implements QueryParameters {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static InterstitialQueryBuilder builder() {
        return InterstitialQueryBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
