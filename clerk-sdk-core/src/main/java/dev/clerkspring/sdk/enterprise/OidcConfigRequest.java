package dev.clerkspring.sdk.enterprise;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an enterprise connection speaks OpenID Connect, whole or in parts. What is not set stays as it is.
 *
 * @param clientId who Clerk is at the provider
 * @param clientSecret the secret that proves it
 * @param discoveryUrl where the provider describes itself
 * @param authUrl where users sign in at the provider
 * @param tokenUrl where tokens come from
 * @param userInfoUrl where users are described
 * @param requiresPkce whether sign-ins use PKCE, which they must without a secret
 */
@WithBuilder
public record OidcConfigRequest(
        @Nullable Optional<String> clientId,
        @Nullable Optional<String> clientSecret,
        @Nullable Optional<String> discoveryUrl,
        @Nullable Optional<String> authUrl,
        @Nullable Optional<String> tokenUrl,
        @Nullable Optional<String> userInfoUrl,
        @Nullable Optional<Boolean> requiresPkce) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static OidcConfigRequestBuilder builder() {
        return OidcConfigRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
