package dev.clerkspring.sdk.enterprise;

import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection to an enterprise's identity provider by SAML. The provider is the enterprise's side, the service Clerk's.
 *
 * @param object always {@code saml_connection}
 * @param id its id ({@code samlc_…})
 * @param name its name
 * @param domain deprecated by Clerk, see {@code domains}
 * @param domains the e-mail domains that it covers
 * @param idpEntityId who the provider is
 * @param idpSsoUrl where users sign in at the provider
 * @param idpCertificate the provider's certificate, in PEM
 * @param idpCertificateIssuedAt from when on the certificate is valid
 * @param idpCertificateExpiresAt until when the certificate is valid
 * @param idpMetadataUrl where the provider describes itself
 * @param idpMetadata the provider's description of itself, in XML
 * @param acsUrl where the provider sends users back to
 * @param spEntityId who the service is
 * @param spMetadataUrl where the service describes itself
 * @param organizationId the organization that it belongs to
 * @param attributeMapping what the provider calls the attributes of its users
 * @param active whether it is in use
 * @param provider for example {@code saml_okta}, see {@link EnterpriseProvider}
 * @param userCount how many users have signed in by it
 * @param syncUserAttributes whether each sign-in updates the user
 * @param allowSubdomains whether subdomains are covered too
 * @param allowIdpInitiated whether the provider may start a sign-in
 * @param disableAdditionalIdentifications whether its users may add no other identification
 * @param allowOrganizationAccountLinking whether members of the organization are recognized by their membership
 * @param forceAuthn whether users must sign in at the provider each time
 * @param loginHint the hint of who is about to sign in
 * @param enterpriseConnectionId the enterprise connection that it is part of
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record SamlConnection(
        String object,
        String id,
        String name,
        @Nullable String domain,
        List<String> domains,
        @Nullable String idpEntityId,
        @Nullable String idpSsoUrl,
        @Nullable String idpCertificate,
        @Nullable Instant idpCertificateIssuedAt,
        @Nullable Instant idpCertificateExpiresAt,
        @Nullable String idpMetadataUrl,
        @Nullable String idpMetadata,
        String acsUrl,
        String spEntityId,
        String spMetadataUrl,
        @Nullable String organizationId,
        @Nullable SamlAttributeMapping attributeMapping,
        boolean active,
        String provider,
        int userCount,
        boolean syncUserAttributes,
        boolean allowSubdomains,
        boolean allowIdpInitiated,
        boolean disableAdditionalIdentifications,
        boolean allowOrganizationAccountLinking,
        boolean forceAuthn,
        @Nullable LoginHint loginHint,
        @Nullable String enterpriseConnectionId,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Reads a missing list as an empty one.
     */
    public SamlConnection {
        domains = Absent.orEmpty(domains);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static SamlConnectionBuilder builder() {
        return SamlConnectionBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
