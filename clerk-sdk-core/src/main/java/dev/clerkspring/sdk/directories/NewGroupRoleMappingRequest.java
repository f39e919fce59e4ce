package dev.clerkspring.sdk.directories;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A group whose members get a role in a new directory. It needs its id by one name, or by both with the same value.
 *
 * @param directoryGroupId the group's id at the provider; not for {@link ScimDirectoriesApi}
 * @param scimGroupId the same by its older name, which both families of operations understand
 * @param directoryGroupDisplayName what people see the group as, at most 255 characters; not for
 *     {@link ScimDirectoriesApi}
 * @param scimGroupDisplayName the same by its older name
 * @param roleId what its members get
 * @param precedence 1 counts most; its place in the list if not set
 */
@WithBuilder
public record NewGroupRoleMappingRequest(
        @Nullable String directoryGroupId,
        @Nullable String scimGroupId,
        @Nullable String directoryGroupDisplayName,
        @Nullable String scimGroupDisplayName,
        String roleId,
        @Nullable Integer precedence) {

    /**
     * Checks that what Clerk requires is there.
     */
    public NewGroupRoleMappingRequest {
        Assert.isTrue(directoryGroupId != null || scimGroupId != null, "'directoryGroupId' must be set");
        Assert.notNull(roleId, "'roleId' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static NewGroupRoleMappingRequestBuilder builder() {
        return NewGroupRoleMappingRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
