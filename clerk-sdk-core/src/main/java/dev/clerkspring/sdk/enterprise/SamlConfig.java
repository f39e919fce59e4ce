package dev.clerkspring.sdk.enterprise;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How an enterprise connection speaks SAML. The provider is the enterprise's side, the service Clerk's.
 *
 * @param id its id ({@code samlc_…})
 * @param name its name
 * @param idpEntityId who the provider is
 * @param idpSsoUrl where users sign in at the provider
 * @param idpMetadataUrl where the provider describes itself
 * @param acsUrl where the provider sends users back to
 * @param spEntityId who the service is
 * @param spMetadataUrl where the service describes itself
 * @param active whether it is in use
 * @param allowIdpInitiated whether the provider may start a sign-in
 * @param allowSubdomains whether subdomains are covered too
 * @param forceAuthn whether users must sign in at the provider each time
 * @param loginHint the hint of who is about to sign in
 */
@WithBuilder
public record SamlConfig(
        @Nullable String id,
        @Nullable String name,
        @Nullable String idpEntityId,
        @Nullable String idpSsoUrl,
        @Nullable String idpMetadataUrl,
        @Nullable String acsUrl,
        @Nullable String spEntityId,
        @Nullable String spMetadataUrl,
        @Nullable Boolean active,
        @Nullable Boolean allowIdpInitiated,
        @Nullable Boolean allowSubdomains,
        @Nullable Boolean forceAuthn,
        @Nullable LoginHint loginHint) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static SamlConfigBuilder builder() {
        return SamlConfigBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
