package dev.clerkspring.emulator.backend.invitations;

import dev.clerkspring.emulator.backend.operation.MetadataChanges;
import dev.clerkspring.emulator.backend.operation.Parameters;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.ticket.Invitations.Offer;
import dev.clerkspring.sdk.json.Metadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What requests for invitations have in common, to the application and into organizations. */
final class InvitationRequests {

    /** How many can be made at once. */
    private static final int MOST = 10;

    private InvitationRequests() {}

    /** Refuses more than can be made at once. */
    static void requireFew(List<?> requests) {
        if (requests.size() > MOST) {
            throw ClerkProblem.badRequest(
                    "bulk_size_exceeded",
                    "bulk size exceeded",
                    "Parameters exceed the maximum allowed bulk processing size of " + MOST + ".");
        }
    }

    static Offer offer(
            @Nullable Metadata publicMetadata,
            @Nullable Metadata privateMetadata,
            @Nullable String redirectUrl,
            @Nullable Integer expiresInDays) {
        return new Offer(
                MetadataChanges.checked(publicMetadata, "public_metadata"),
                MetadataChanges.checked(privateMetadata, "private_metadata"),
                Parameters.url(redirectUrl, "redirect_url"),
                Parameters.expiry(expiresInDays, "expires_in_days"));
    }
}
