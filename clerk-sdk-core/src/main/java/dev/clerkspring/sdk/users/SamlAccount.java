package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.verification.Verification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A SAML account that a user signs in with.
 *
 * @param id its id ({@code samlacc_…})
 * @param object always {@code saml_account}
 * @param provider for example {@code saml_okta}
 * @param active whether it can be used
 * @param emailAddress the user's e-mail address at the provider
 * @param firstName first name at the provider
 * @param lastName last name at the provider
 * @param providerUserId the user's id at the provider
 * @param lastAuthenticatedAt when it was last signed in with
 * @param publicMetadata metadata that front end and back end can read
 * @param verification how it was proven; null if it never was
 * @param samlConnection the connection behind it
 */
@WithBuilder
public record SamlAccount(
        String id,
        String object,
        String provider,
        boolean active,
        String emailAddress,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String providerUserId,
        @Nullable Instant lastAuthenticatedAt,
        @Nullable Metadata publicMetadata,
        @Nullable Verification verification,
        @Nullable SamlConnectionSummary samlConnection) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static SamlAccountBuilder builder() {
        return SamlAccountBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
