package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What a directory says about a user whom it provisions.
 *
 * @param directoryId the directory
 * @param directoryEnabled whether the directory is in use
 * @param externalId the user's id in the directory
 */
@WithBuilder
public record ScimUserMetadata(
        String directoryId,
        @Nullable Boolean directoryEnabled,
        @Nullable String externalId) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ScimUserMetadataBuilder builder() {
        return ScimUserMetadataBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
