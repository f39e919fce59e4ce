package dev.clerkspring.sdk.roles;

import dev.clerkspring.sdk.model.Redacted;
import org.springframework.util.Assert;

/**
 * A role to take out of a role set.
 *
 * @param roleKey its key
 * @param toRoleKey key of the role that its members get
 */
public record ReplaceRoleRequest(String roleKey, String toRoleKey) {

    /**
     * Checks that what Clerk requires is there.
     */
    public ReplaceRoleRequest {
        Assert.notNull(roleKey, "'roleKey' must be set");
        Assert.notNull(toRoleKey, "'toRoleKey' must be set");
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
