package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Metadata to merge into, or to replace that of, a user. What is not set stays as it is.
 *
 * @param publicMetadata metadata that front end and back end can read
 * @param privateMetadata metadata that only the back end can read
 * @param unsafeMetadata metadata that the user can change
 */
@WithBuilder
public record UserMetadataRequest(
        @Nullable Metadata publicMetadata,
        @Nullable Metadata privateMetadata,
        @Nullable Metadata unsafeMetadata) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UserMetadataRequestBuilder builder() {
        return UserMetadataRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
