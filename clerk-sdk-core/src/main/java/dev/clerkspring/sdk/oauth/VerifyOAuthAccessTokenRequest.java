package dev.clerkspring.sdk.oauth;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An access token to verify.
 *
 * @param accessToken the token itself
 * @param secret deprecated by Clerk, see {@code accessToken}
 */
@WithBuilder
public record VerifyOAuthAccessTokenRequest(
        @Nullable String accessToken, @Nullable String secret) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static VerifyOAuthAccessTokenRequestBuilder builder() {
        return VerifyOAuthAccessTokenRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
