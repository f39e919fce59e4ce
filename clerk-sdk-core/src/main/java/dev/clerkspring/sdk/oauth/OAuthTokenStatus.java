package dev.clerkspring.sdk.oauth;

import dev.clerkspring.sdk.json.EpochSeconds;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Clerk says of an access token that an OAuth application has got.
 *
 * @param object {@code clerk_idp_oauth_access_token}; null if the token is a JWT that is not active
 * @param id its id ({@code oat_…}), which is not the token
 * @param clientId the OAuth client id of the application
 * @param subject the user who has agreed ({@code user_…})
 * @param scopes what the user has agreed to
 * @param active false for a JWT that has expired, otherwise null
 * @param revoked whether it has been revoked; null for a JWT that is not active
 * @param revocationReason why it was revoked, if anybody said
 * @param expired whether it has expired; null for a JWT that is not active
 * @param expiration when it expires; null if it never does
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record OAuthTokenStatus(
        @Nullable String object,
        @Nullable String id,
        @Nullable String clientId,
        @Nullable String subject,
        @Nullable List<String> scopes,
        @Nullable Boolean active,
        @Nullable Boolean revoked,
        @Nullable String revocationReason,
        @Nullable Boolean expired,
        @EpochSeconds @Nullable Instant expiration,
        @EpochSeconds @Nullable Instant createdAt,
        @EpochSeconds @Nullable Instant updatedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static OAuthTokenStatusBuilder builder() {
        return OAuthTokenStatusBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
