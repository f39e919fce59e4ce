package dev.clerkspring.sdk.organizations;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * An invitation to an organization.
 *
 * @param emailAddress the address to invite
 * @param inviterUserId the user who invites: an administrator of the organization
 * @param role key of the role that it gives, for example {@code org:member}
 * @param publicMetadata metadata that front end and back end can read; becomes that of the membership
 * @param privateMetadata metadata that only the back end can read; becomes that of the membership
 * @param redirectUrl where the link in the e-mail leads to
 * @param expiresInDays for how many days it can be accepted, 1 to 365; 30 if left out
 * @param shouldNotify whether an e-mail is sent; it is if left out
 */
@WithBuilder
public record CreateOrganizationInvitationRequest(
        String emailAddress,
        @Nullable String inviterUserId,
        String role,
        @Nullable Metadata publicMetadata,
        @Nullable Metadata privateMetadata,
        @Nullable String redirectUrl,
        @Nullable Integer expiresInDays,
        @JsonProperty("notify") @Nullable Boolean shouldNotify) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateOrganizationInvitationRequest {
        Assert.notNull(emailAddress, "'emailAddress' must be set");
        Assert.notNull(role, "'role' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateOrganizationInvitationRequestBuilder builder() {
        return CreateOrganizationInvitationRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
