package dev.clerkspring.sdk.directories;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A group and the role that its members get. It needs its id by one name, or by both with the same value.
 *
 * @param directoryGroupId the group's id at the provider; not for {@link ScimDirectoriesApi}
 * @param scimGroupId the same by its older name, which both families of operations understand
 * @param roleId what its members get
 */
@WithBuilder
public record GroupRoleRequest(
        @Nullable String directoryGroupId, @Nullable String scimGroupId, String roleId) {

    /**
     * Checks that what Clerk requires is there.
     */
    public GroupRoleRequest {
        Assert.isTrue(directoryGroupId != null || scimGroupId != null, "'directoryGroupId' must be set");
        Assert.notNull(roleId, "'roleId' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static GroupRoleRequestBuilder builder() {
        return GroupRoleRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
