package dev.clerkspring.sdk.roles;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a role set. A field that is not set stays as it is; an empty one is cleared.
 *
 * @param name its name
 * @param key its key, unique
 * @param description what it is for
 * @param type {@code initial} makes it the one that new organizations get
 * @param defaultRoleKey key of the role that new members get, one of its own
 * @param creatorRoleKey key of the role that who creates an organization gets, one of its own
 */
@WithBuilder
public record UpdateRoleSetRequest(
        @Nullable Optional<String> name,
        @Nullable Optional<String> key,
        @Nullable Optional<String> description,
        @Nullable Optional<Open<RoleSetType>> type,
        @Nullable Optional<String> defaultRoleKey,
        @Nullable Optional<String> creatorRoleKey) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateRoleSetRequestBuilder builder() {
        return UpdateRoleSetRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
