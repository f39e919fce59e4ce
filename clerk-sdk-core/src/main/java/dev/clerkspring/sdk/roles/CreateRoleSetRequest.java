package dev.clerkspring.sdk.roles;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A role set to create.
 *
 * @param name its name
 * @param key its key, unique: {@code role_set:} and then lower case letters, digits and underscores; made from the
 *     name if left out
 * @param description what it is for
 * @param defaultRoleKey key of the role that new members get, one of {@code roles}
 * @param creatorRoleKey key of the role that who creates an organization gets, one of {@code roles}
 * @param type what it is for
 * @param roles keys of its roles, 1 to 10
 */
@WithBuilder
public record CreateRoleSetRequest(
        String name,
        @Nullable String key,
        @Nullable String description,
        String defaultRoleKey,
        String creatorRoleKey,
        @Nullable Open<RoleSetType> type,
        List<String> roles) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateRoleSetRequest {
        Assert.notNull(name, "'name' must be set");
        Assert.notNull(defaultRoleKey, "'defaultRoleKey' must be set");
        Assert.notNull(creatorRoleKey, "'creatorRoleKey' must be set");
        Assert.notEmpty(roles, "'roles' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateRoleSetRequestBuilder builder() {
        return CreateRoleSetRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
