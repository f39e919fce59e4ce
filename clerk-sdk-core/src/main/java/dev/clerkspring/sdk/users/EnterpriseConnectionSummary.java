package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The connection behind an enterprise account, in brief.
 *
 * @param id its id ({@code entconn_…})
 * @param protocol {@code oauth} or {@code saml}
 * @param provider for example {@code saml_okta}
 * @param name its name
 * @param logoPublicUrl where its logo is
 * @param domain deprecated by Clerk, see {@code domains}
 * @param domains the e-mail domains that it covers
 * @param active whether it is in use
 * @param syncUserAttributes whether each sign-in updates the user
 * @param allowSubdomains whether it covers subdomains
 * @param allowIdpInitiated whether the provider may start a sign-in
 * @param disableAdditionalIdentifications whether its users may add no other identification
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record EnterpriseConnectionSummary(
        String id,
        String protocol,
        String provider,
        String name,
        @Nullable String logoPublicUrl,
        @Nullable String domain,
        @Nullable List<String> domains,
        boolean active,
        boolean syncUserAttributes,
        boolean allowSubdomains,
        boolean allowIdpInitiated,
        boolean disableAdditionalIdentifications,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static EnterpriseConnectionSummaryBuilder builder() {
        return EnterpriseConnectionSummaryBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
