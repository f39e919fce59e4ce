package dev.clerkspring.sdk.instancesettings;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to change of what an instance allows OAuth applications. What is not set stays as it is.
 *
 * @param dynamicOauthClientRegistration whether a client may register itself (RFC 7591)
 * @param defaultScopes the scopes of a client that asks for none; empty for Clerk's own defaults
 * @param oauthJwtAccessTokens whether access tokens are JWTs, not opaque
 * @param clientIdMetadataDocumentsAdvertised whether the authorization server's metadata tells that clients may use
 *     metadata documents
 * @param clientIdMetadataDocumentsOnlyAllowPreRegisteredClients whether a new client with such a document is refused
 * @param clientIdMetadataDocumentsBlockImplicitlyAllowedClients whether a client with such a document that nobody has
 *     allowed by name is refused from now on; tokens that it has stay valid
 */
@WithBuilder
public record UpdateOAuthApplicationSettingsRequest(
        @Nullable Optional<Boolean> dynamicOauthClientRegistration,
        @Nullable Optional<List<String>> defaultScopes,
        @Nullable Optional<Boolean> oauthJwtAccessTokens,
        @Nullable Optional<Boolean> clientIdMetadataDocumentsAdvertised,
        @Nullable Optional<Boolean> clientIdMetadataDocumentsOnlyAllowPreRegisteredClients,
        @Nullable Optional<Boolean> clientIdMetadataDocumentsBlockImplicitlyAllowedClients) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateOAuthApplicationSettingsRequestBuilder builder() {
        return UpdateOAuthApplicationSettingsRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
