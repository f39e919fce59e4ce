package dev.clerkspring.sdk.enterprise;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A SAML connection to create. It needs a domain, in one or the other place.
 *
 * @param name its name
 * @param domain deprecated by Clerk, see {@code domains}
 * @param domains the e-mail domains that it covers
 * @param provider the kind of provider, one of those by SAML
 * @param idpEntityId who the provider is
 * @param idpSsoUrl where users sign in at the provider
 * @param idpCertificate the provider's certificate, in PEM
 * @param idpMetadataUrl where the provider describes itself; counts more than the three above
 * @param idpMetadata the provider's description of itself, in XML; counts more than the three above
 * @param organizationId the organization that its users become members of
 * @param attributeMapping what the provider calls the attributes of its users
 * @param forceAuthn whether users must sign in at the provider each time
 * @param loginHint the hint of who is about to sign in
 */
@WithBuilder
public record CreateSamlConnectionRequest(
        String name,
        @Nullable String domain,
        @Nullable List<String> domains,
        Open<EnterpriseProvider> provider,
        @Nullable String idpEntityId,
        @Nullable String idpSsoUrl,
        @Nullable String idpCertificate,
        @Nullable String idpMetadataUrl,
        @Nullable String idpMetadata,
        @Nullable String organizationId,
        @Nullable SamlAttributeMapping attributeMapping,
        @Nullable Boolean forceAuthn,
        @Nullable LoginHint loginHint) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateSamlConnectionRequest {
        Assert.notNull(name, "'name' must be set");
        Assert.notNull(provider, "'provider' must be set");
        Assert.isTrue(domain != null || domains != null, "'domains' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateSamlConnectionRequestBuilder builder() {
        return CreateSamlConnectionRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
