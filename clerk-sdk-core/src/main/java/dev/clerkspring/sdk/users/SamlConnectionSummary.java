package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The connection behind a SAML account, in brief.
 *
 * @param id its id ({@code samlc_…})
 * @param name its name
 * @param domain deprecated by Clerk, see {@code domains}
 * @param domains the e-mail domains that it covers
 * @param active whether it is in use
 * @param provider for example {@code saml_okta}
 * @param syncUserAttributes whether each sign-in updates the user
 * @param allowSubdomains whether it covers subdomains
 * @param allowIdpInitiated whether the provider may start a sign-in
 * @param disableAdditionalIdentifications whether its users may add no other identification
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record SamlConnectionSummary(
        String id,
        String name,
        @Nullable String domain,
        @Nullable List<String> domains,
        boolean active,
        String provider,
        boolean syncUserAttributes,
        @Nullable Boolean allowSubdomains,
        @Nullable Boolean allowIdpInitiated,
        @Nullable Boolean disableAdditionalIdentifications,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static SamlConnectionSummaryBuilder builder() {
        return SamlConnectionSummaryBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
