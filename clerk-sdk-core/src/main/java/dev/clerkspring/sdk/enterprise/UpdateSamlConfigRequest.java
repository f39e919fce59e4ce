package dev.clerkspring.sdk.enterprise;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to change of how an enterprise connection speaks SAML. What is not set stays as it is.
 *
 * @param name its name
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
public record UpdateSamlConfigRequest(
        @Nullable Optional<String> name,
        @Nullable Optional<String> idpEntityId,
        @Nullable Optional<String> idpSsoUrl,
        @Nullable Optional<String> idpCertificate,
        @Nullable Optional<String> idpMetadataUrl,
        @Nullable Optional<String> idpMetadata,
        @Nullable Optional<UpdateSamlAttributeMappingRequest> attributeMapping,
        @Nullable Optional<Boolean> allowSubdomains,
        @Nullable Optional<Boolean> allowIdpInitiated,
        @Nullable Optional<Boolean> forceAuthn,
        @Nullable Optional<LoginHint> loginHint) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateSamlConfigRequestBuilder builder() {
        return UpdateSamlConfigRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
