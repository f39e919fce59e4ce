package dev.clerkspring.sdk.directories;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A directory to create.
 *
 * @param enterpriseConnectionId the enterprise connection that it belongs to
 * @param name its name
 * @param provider the kind of provider
 * @param groupRoleMappings which groups get which roles
 */
@WithBuilder
public record CreateDirectoryRequest(
        String enterpriseConnectionId,
        @Nullable String name,
        String provider,
        @Nullable List<NewGroupRoleMappingRequest> groupRoleMappings) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateDirectoryRequest {
        Assert.notNull(enterpriseConnectionId, "'enterpriseConnectionId' must be set");
        Assert.notNull(provider, "'provider' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateDirectoryRequestBuilder builder() {
        return CreateDirectoryRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
