package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token that another provider gave for a user: a secret.
 *
 * @param object always {@code oauth_access_token}
 * @param externalAccountId the account it belongs to
 * @param providerUserId the user's id at the provider
 * @param token the token itself
 * @param expiresAt until when it can be used
 * @param provider for example {@code oauth_google}
 * @param publicMetadata metadata that front end and back end can read
 * @param label tells accounts at one provider apart
 * @param scopes what the user approved
 * @param idToken the ID token, if the provider gave one
 * @param tokenSecret the token's secret, for OAuth 1
 */
@WithBuilder
public record OAuthAccessToken(
        String object,
        String externalAccountId,
        String providerUserId,
        String token,
        @Nullable Instant expiresAt,
        String provider,
        Metadata publicMetadata,
        @Nullable String label,
        @Nullable List<String> scopes,
        @Nullable String idToken,
        @Nullable String tokenSecret) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static OAuthAccessTokenBuilder builder() {
        return OAuthAccessTokenBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
