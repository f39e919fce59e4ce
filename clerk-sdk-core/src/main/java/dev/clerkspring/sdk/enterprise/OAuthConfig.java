package dev.clerkspring.sdk.enterprise;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an enterprise connection speaks OpenID Connect.
 *
 * @param id its id
 * @param name its name
 * @param providerKey for example {@code oidc_custom}
 * @param clientId who Clerk is at the provider
 * @param discoveryUrl where the provider describes itself
 * @param authUrl where users sign in at the provider
 * @param tokenUrl where tokens come from
 * @param userInfoUrl where users are described
 * @param requiresPkce whether sign-ins use PKCE
 * @param logoPublicUrl where its logo is
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record OAuthConfig(
        @Nullable String id,
        @Nullable String name,
        @Nullable String providerKey,
        @Nullable String clientId,
        @Nullable String discoveryUrl,
        @Nullable String authUrl,
        @Nullable String tokenUrl,
        @Nullable String userInfoUrl,
        @Nullable Boolean requiresPkce,
        @Nullable String logoPublicUrl,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static OAuthConfigBuilder builder() {
        return OAuthConfigBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
