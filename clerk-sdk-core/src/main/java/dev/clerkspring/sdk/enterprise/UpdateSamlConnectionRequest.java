package dev.clerkspring.sdk.enterprise;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a SAML connection. What is not set stays as it is.
 *
 * @param name its name
 * @param domain deprecated by Clerk, see {@code domains}
 * @param domains the e-mail domains that it covers
 * @param idpEntityId who the provider is
 * @param idpSsoUrl where users sign in at the provider
 * @param idpCertificate the provider's certificate, in PEM
 * @param idpMetadataUrl where the provider describes itself; counts more than the three above
 * @param idpMetadata the provider's description of itself, in XML; counts more than the three above
 * @param organizationId the organization that its users become members of
 * @param attributeMapping what the provider calls the attributes of its users
 * @param active whether it is in use
 * @param syncUserAttributes whether each sign-in updates the user
 * @param allowSubdomains whether subdomains are covered too
 * @param allowIdpInitiated whether the provider may start a sign-in
 * @param disableAdditionalIdentifications whether its users may add no other identification
 * @param allowOrganizationAccountLinking whether members of the organization are recognized by their membership
 * @param forceAuthn whether users must sign in at the provider each time
 * @param loginHint the hint of who is about to sign in
 * @param consentVerifiedDomainsDeletion whether Clerk may remove the same domains where organizations have them
 *     verified; if not, and there are some, the connection cannot be taken into use
 */
@WithBuilder
public record UpdateSamlConnectionRequest(
        @Nullable Optional<String> name,
        @Nullable Optional<String> domain,
        @Nullable Optional<List<String>> domains,
        @Nullable Optional<String> idpEntityId,
        @Nullable Optional<String> idpSsoUrl,
        @Nullable Optional<String> idpCertificate,
        @Nullable Optional<String> idpMetadataUrl,
        @Nullable Optional<String> idpMetadata,
        @Nullable Optional<String> organizationId,
        @Nullable Optional<SamlAttributeMapping> attributeMapping,
        @Nullable Optional<Boolean> active,
        @Nullable Optional<Boolean> syncUserAttributes,
        @Nullable Optional<Boolean> allowSubdomains,
        @Nullable Optional<Boolean> allowIdpInitiated,
        @Nullable Optional<Boolean> disableAdditionalIdentifications,
        @Nullable Optional<Boolean> allowOrganizationAccountLinking,
        @Nullable Boolean forceAuthn,
        @Nullable Optional<LoginHint> loginHint,
        @Nullable Optional<Boolean> consentVerifiedDomainsDeletion) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateSamlConnectionRequestBuilder builder() {
        return UpdateSamlConnectionRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
