package dev.clerkspring.sdk.invitations;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to sign up.
 *
 * @param object always {@code invitation}
 * @param id its id ({@code inv_…})
 * @param emailAddress the address it was sent to
 * @param publicMetadata becomes that of the user
 * @param revoked whether it was taken back
 * @param status what became of it
 * @param url where it is accepted; whoever has it can accept
 * @param expiresAt until when it can be accepted
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record Invitation(
        String object,
        String id,
        String emailAddress,
        Metadata publicMetadata,
        @Nullable Boolean revoked,
        Open<InvitationStatus> status,
        @Nullable String url,
        @Nullable Instant expiresAt,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static InvitationBuilder builder() {
        return InvitationBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
