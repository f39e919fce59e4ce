package dev.clerkspring.sdk.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application of somebody else, whose users sign in with their account here.
 *
 * @param object always {@code oauth_application}
 * @param id its id
 * @param instanceId the instance that it belongs to
 * @param name what users are told that it is called
 * @param clientId its OAuth client id
 * @param clientSecret its OAuth client secret, told by {@link OAuthApplicationsApi#create} and
 *     {@link OAuthApplicationsApi#rotateSecret} alone; empty for a public client
 * @param clientUri its home page
 * @param clientImageUrl where its logo is
 * @param dynamicallyRegistered whether it has registered itself
 * @param consentScreenEnabled whether users are asked for their consent
 * @param pkceRequired whether it must use PKCE
 * @param publicClient whether it is a public client, which has no secret and uses PKCE
 * @param scopes the scopes that it may ask for, with spaces between
 * @param redirectUris where users may return to
 * @param callbackUrl deprecated by Clerk, see {@code redirectUris}
 * @param authorizeUrl where it sends users
 * @param tokenFetchUrl where it gets tokens
 * @param userInfoUrl where it gets what it may know of a user
 * @param discoveryUrl where it finds all these addresses
 * @param tokenIntrospectionUrl where it asks about tokens
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record OAuthApplication(
        String object,
        String id,
        String instanceId,
        String name,
        String clientId,
        @Nullable String clientSecret,
        @Nullable String clientUri,
        @Nullable String clientImageUrl,
        boolean dynamicallyRegistered,
        boolean consentScreenEnabled,
        boolean pkceRequired,
        @JsonProperty("public") boolean publicClient,
        String scopes,
        List<String> redirectUris,
        @Nullable String callbackUrl,
        String authorizeUrl,
        String tokenFetchUrl,
        String userInfoUrl,
        String discoveryUrl,
        String tokenIntrospectionUrl,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Reads a missing list as an empty one.
     */
    public OAuthApplication {
        redirectUris = Absent.orEmpty(redirectUris);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static OAuthApplicationBuilder builder() {
        return OAuthApplicationBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
