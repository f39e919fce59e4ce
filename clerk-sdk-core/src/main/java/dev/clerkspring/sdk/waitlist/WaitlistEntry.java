package dev.clerkspring.sdk.waitlist;

import dev.clerkspring.sdk.invitations.Invitation;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the waitlist.
 *
 * @param object always {@code waitlist_entry}
 * @param id its id
 * @param emailAddress the address that waits
 * @param status what became of it
 * @param isLocked whether it is part of a batch that is under way, and cannot be changed until that is done
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param invitation the invitation, once there is one
 */
@WithBuilder
public record WaitlistEntry(
        String object,
        String id,
        String emailAddress,
        Open<WaitlistEntryStatus> status,
        @Nullable Boolean isLocked,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Invitation invitation) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static WaitlistEntryBuilder builder() {
        return WaitlistEntryBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
