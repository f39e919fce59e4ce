package dev.clerkspring.sdk.invitations;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * An invitation to sign up.
 *
 * @param emailAddress the address to invite
 * @param publicMetadata becomes that of the user
 * @param redirectUrl where the link in the e-mail leads to
 * @param shouldNotify whether an e-mail is sent; it is if left out
 * @param ignoreExisting whether the address may be invited, or belong to a user, already
 * @param expiresInDays for how many days it can be accepted, 1 to 365; 30 if left out
 * @param templateSlug which e-mail is sent
 */
@WithBuilder
public record CreateInvitationRequest(
        String emailAddress,
        @Nullable Metadata publicMetadata,
        @Nullable String redirectUrl,
        @JsonProperty("notify") @Nullable Boolean shouldNotify,
        @Nullable Boolean ignoreExisting,
        @Nullable Integer expiresInDays,
        @Nullable Open<InvitationTemplate> templateSlug) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateInvitationRequest {
        Assert.notNull(emailAddress, "'emailAddress' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateInvitationRequestBuilder builder() {
        return CreateInvitationRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
