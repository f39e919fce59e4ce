package dev.clerkspring.sdk.directories;

import dev.clerkspring.sdk.model.Redacted;
import java.util.List;
import org.springframework.util.Assert;

/**
 * All groups whose members shall get a role.
 *
 * @param mappings the one that counts most first; an empty list leaves none
 */
public record ReplaceGroupRoleMappingsRequest(List<GroupRoleRequest> mappings) {

    /**
     * Checks that what Clerk requires is there.
     */
    public ReplaceGroupRoleMappingsRequest {
        Assert.notNull(mappings, "'mappings' must be set");
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
