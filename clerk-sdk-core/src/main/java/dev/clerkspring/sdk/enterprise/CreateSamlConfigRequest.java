package dev.clerkspring.sdk.enterprise;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How a new enterprise connection speaks SAML. The provider is the enterprise's side.
 *
 * @param idpEntityId who the provider is
 * @param idpSsoUrl where users sign in at the provider
 * @param idpCertificate the provider's certificate, in PEM
 * @param idpMetadataUrl where the provider describes itself; counts more than the three above
 * @param idpMetadata the provider's description of itself, in XML; counts more than the three above
 * @param attributeMapping what the provider calls the attributes of its users
 * @param allowSubdomains whether subdomains are covered too
 * @param allowIdpInitiated whether the provider may start a sign-in
 * @param forceAuthn whether users must sign in at the provider each time
 * @param loginHint the hint of who is about to sign in
 */
@WithBuilder
public record CreateSamlConfigRequest(
        @Nullable String idpEntityId,
        @Nullable String idpSsoUrl,
        @Nullable String idpCertificate,
        @Nullable String idpMetadataUrl,
        @Nullable String idpMetadata,
        @Nullable SamlAttributeMapping attributeMapping,
        @Nullable Boolean allowSubdomains,
        @Nullable Boolean allowIdpInitiated,
        @Nullable Boolean forceAuthn,
        @Nullable LoginHint loginHint) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateSamlConfigRequestBuilder builder() {
        return CreateSamlConfigRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
