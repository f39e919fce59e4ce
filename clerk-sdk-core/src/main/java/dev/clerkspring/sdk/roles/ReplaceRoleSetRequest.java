package dev.clerkspring.sdk.roles;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * What to put in the place of a role set.
 *
 * @param destRoleSetKey key of the other role set
 * @param reassignmentMappings the key of the new role by the key of the old one, for roles that members have and the
 *     other set lacks
 */
@WithBuilder
public record ReplaceRoleSetRequest(
        String destRoleSetKey, @Nullable Map<String, String> reassignmentMappings) {

    /**
     * Checks that what Clerk requires is there.
     */
    public ReplaceRoleSetRequest {
        Assert.notNull(destRoleSetKey, "'destRoleSetKey' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ReplaceRoleSetRequestBuilder builder() {
        return ReplaceRoleSetRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
