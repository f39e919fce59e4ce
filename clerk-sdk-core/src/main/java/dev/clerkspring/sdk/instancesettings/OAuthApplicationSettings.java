package dev.clerkspring.sdk.instancesettings;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an instance allows OAuth applications, for which it is the provider. Instead of registering, such a client may
 * identify itself by the address of a <em>metadata document</em>.
 *
 * @param object always {@code oauth_application_settings}
 * @param dynamicOauthClientRegistration whether a client may register itself (RFC 7591)
 * @param defaultScopes the scopes of a client that asks for none; null for Clerk's own defaults
 * @param oauthJwtAccessTokens whether access tokens are JWTs, not opaque
 * @param clientIdMetadataDocumentsAdvertised whether the authorization server's metadata tells that clients may use
 *     metadata documents
 * @param clientIdMetadataDocumentsOnlyAllowPreRegisteredClients whether a new client with such a document is refused
 * @param clientIdMetadataDocumentsBlockImplicitlyAllowedClients whether a client with such a document that nobody has
 *     allowed by name is refused from now on; tokens that it has stay valid
 */
@WithBuilder
public record OAuthApplicationSettings(
        String object,
        boolean dynamicOauthClientRegistration,
        @Nullable List<String> defaultScopes,
        boolean oauthJwtAccessTokens,
        boolean clientIdMetadataDocumentsAdvertised,
        boolean clientIdMetadataDocumentsOnlyAllowPreRegisteredClients,
        boolean clientIdMetadataDocumentsBlockImplicitlyAllowedClients) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static OAuthApplicationSettingsBuilder builder() {
        return OAuthApplicationSettingsBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
