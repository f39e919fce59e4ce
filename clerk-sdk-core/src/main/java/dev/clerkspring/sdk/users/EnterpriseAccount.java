package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.enterprise.EnterpriseProtocol;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.verification.Verification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account of an enterprise that a user signs in with.
 *
 * @param id its id ({@code entacc_…})
 * @param object always {@code enterprise_account}
 * @param protocol what it speaks
 * @param provider for example {@code saml_okta}
 * @param active whether it can be used
 * @param emailAddress the user's e-mail address at the provider
 * @param firstName first name at the provider
 * @param lastName last name at the provider
 * @param providerUserId the user's id at the provider
 * @param enterpriseConnectionId the connection behind it
 * @param publicMetadata metadata that front end and back end can read
 * @param verification how it was proven; null if it never was
 * @param enterpriseConnection the connection behind it, in brief
 * @param lastAuthenticatedAt when it was last signed in with
 */
@WithBuilder
public record EnterpriseAccount(
        String id,
        String object,
        @Nullable Open<EnterpriseProtocol> protocol,
        String provider,
        boolean active,
        String emailAddress,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String providerUserId,
        @Nullable String enterpriseConnectionId,
        @Nullable Metadata publicMetadata,
        @Nullable Verification verification,
        @Nullable EnterpriseConnectionSummary enterpriseConnection,
        @Nullable Instant lastAuthenticatedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static EnterpriseAccountBuilder builder() {
        return EnterpriseAccountBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
