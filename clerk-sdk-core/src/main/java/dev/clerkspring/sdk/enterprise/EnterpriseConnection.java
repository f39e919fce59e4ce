package dev.clerkspring.sdk.enterprise;

import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection to an enterprise's identity provider.
 *
 * @param object always {@code enterprise_connection}
 * @param id its id ({@code entconn_…})
 * @param name its name
 * @param provider for example {@code saml_okta}, see {@link EnterpriseProvider}
 * @param logoPublicUrl where its logo is
 * @param active whether it is in use
 * @param domains the e-mail domains that it covers
 * @param organizationId the organization that it belongs to
 * @param syncUserAttributes whether each sign-in updates the user
 * @param disableAdditionalIdentifications whether its users may add no other identification
 * @param allowOrganizationAccountLinking whether members of the organization are recognized by their membership
 * @param customAttributes what else goes into the metadata of its users
 * @param samlConnection how it speaks SAML, if it does
 * @param oauthConfig how it speaks OpenID Connect, if it does
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record EnterpriseConnection(
        String object,
        String id,
        String name,
        String provider,
        @Nullable String logoPublicUrl,
        boolean active,
        List<String> domains,
        @Nullable String organizationId,
        @Nullable Boolean syncUserAttributes,
        @Nullable Boolean disableAdditionalIdentifications,
        @Nullable Boolean allowOrganizationAccountLinking,
        List<CustomAttribute> customAttributes,
        @Nullable SamlConfig samlConnection,
        @Nullable OAuthConfig oauthConfig,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Reads a missing list as an empty one.
     */
    public EnterpriseConnection {
        domains = Absent.orEmpty(domains);
        customAttributes = Absent.orEmpty(customAttributes);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static EnterpriseConnectionBuilder builder() {
        return EnterpriseConnectionBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
