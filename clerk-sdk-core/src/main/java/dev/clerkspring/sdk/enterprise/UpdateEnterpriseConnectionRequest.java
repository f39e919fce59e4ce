package dev.clerkspring.sdk.enterprise;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a connection. What is not set stays as it is.
 *
 * @param name its name
 * @param domains the e-mail domains that it covers, in place of the old ones; an empty list changes nothing
 * @param active whether it is in use; if so, Clerk removes the same domains where organizations have them verified
 * @param syncUserAttributes whether each sign-in updates the user
 * @param disableAdditionalIdentifications whether its users may add no other identification
 * @param allowOrganizationAccountLinking whether members of the organization are recognized by their membership
 * @param organizationId the organization that it belongs to; it can be changed, not taken away
 * @param saml how it speaks SAML
 * @param oidc how it speaks OpenID Connect
 * @param customAttributes what else goes into the metadata of its users
 */
@WithBuilder
public record UpdateEnterpriseConnectionRequest(
        @Nullable Optional<String> name,
        @Nullable Optional<List<String>> domains,
        @Nullable Optional<Boolean> active,
        @Nullable Optional<Boolean> syncUserAttributes,
        @Nullable Optional<Boolean> disableAdditionalIdentifications,
        @Nullable Optional<Boolean> allowOrganizationAccountLinking,
        @Nullable Optional<String> organizationId,
        @Nullable Optional<UpdateSamlConfigRequest> saml,
        @Nullable Optional<OidcConfigRequest> oidc,
        @Nullable Optional<List<CustomAttributeRequest>> customAttributes) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateEnterpriseConnectionRequestBuilder builder() {
        return UpdateEnterpriseConnectionRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
