package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What other members of an organization can see of a user.
 *
 * @param userId the user's id
 * @param firstName first name
 * @param lastName last name
 * @param profileImageUrl deprecated by Clerk, see {@code imageUrl}
 * @param imageUrl where the picture is
 * @param hasImage whether the user has a picture of their own
 * @param identifier the identification the user is known by
 * @param username user name
 * @param banned whether the user is banned
 * @param deprovisioned whether a directory has removed the user
 */
@WithBuilder
public record PublicUserData(
        String userId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String profileImageUrl,
        String imageUrl,
        boolean hasImage,
        @Nullable String identifier,
        @Nullable String username,
        @Nullable Boolean banned,
        @Nullable Boolean deprovisioned) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static PublicUserDataBuilder builder() {
        return PublicUserDataBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
