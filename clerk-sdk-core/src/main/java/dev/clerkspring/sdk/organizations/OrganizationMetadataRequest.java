package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Metadata to merge into, or to replace that of, an organization or a membership. What is not set stays as it is.
 *
 * @param publicMetadata metadata that front end and back end can read
 * @param privateMetadata metadata that only the back end can read
 */
@WithBuilder
public record OrganizationMetadataRequest(
        @Nullable Metadata publicMetadata, @Nullable Metadata privateMetadata) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static OrganizationMetadataRequestBuilder builder() {
        return OrganizationMetadataRequestBuilder.builder();
    }
}
