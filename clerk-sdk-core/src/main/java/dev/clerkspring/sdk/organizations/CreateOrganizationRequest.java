package dev.clerkspring.sdk.organizations;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * An organization to create.
 *
 * @param name its name, at most 256 characters, without addresses and HTML
 * @param createdBy the user who becomes its administrator; without one it starts with no members
 * @param privateMetadata metadata that only the back end can read
 * @param publicMetadata metadata that front end and back end can read
 * @param slug its name in addresses, unique: lower case letters, digits and hyphens; only where the instance has
 *     slugs enabled
 * @param maxAllowedMemberships how many members it may have; 0 means any number
 * @param createdAt when it was created, if not now
 * @param roleSetKey which set of roles it uses
 */
@WithBuilder
public record CreateOrganizationRequest(
        String name,
        @Nullable String createdBy,
        @Nullable Metadata privateMetadata,
        @Nullable Metadata publicMetadata,
        @Nullable String slug,
        @Nullable Integer maxAllowedMemberships,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Instant createdAt,

        @Nullable String roleSetKey) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateOrganizationRequest {
        Assert.notNull(name, "'name' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateOrganizationRequestBuilder builder() {
        return CreateOrganizationRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
