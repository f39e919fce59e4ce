package dev.clerkspring.sdk.enterprise;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A connection to create.
 *
 * @param name its name
 * @param provider the kind of provider
 * @param domains the e-mail domains that it covers, at least one
 * @param organizationId the organization that it belongs to
 * @param allowOrganizationAccountLinking whether members of the organization are recognized by their membership
 * @param active whether it is in use at once, which needs a description of the provider in {@code saml}
 * @param saml how it speaks SAML
 * @param oidc how it speaks OpenID Connect
 * @param customAttributes what else goes into the metadata of its users
 */
@WithBuilder
public record CreateEnterpriseConnectionRequest(
        String name,
        Open<EnterpriseProvider> provider,
        List<String> domains,
        @Nullable String organizationId,
        @Nullable Boolean allowOrganizationAccountLinking,
        @Nullable Boolean active,
        @Nullable CreateSamlConfigRequest saml,
        @Nullable OidcConfigRequest oidc,
        @Nullable List<CustomAttributeRequest> customAttributes) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateEnterpriseConnectionRequest {
        Assert.notNull(name, "'name' must be set");
        Assert.notNull(provider, "'provider' must be set");
        Assert.notEmpty(domains, "'domains' must name at least one");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateEnterpriseConnectionRequestBuilder builder() {
        return CreateEnterpriseConnectionRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
