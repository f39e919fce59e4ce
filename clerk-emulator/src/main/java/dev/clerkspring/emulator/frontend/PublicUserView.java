package dev.clerkspring.emulator.frontend;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.clerkspring.emulator.organization.OrganizationViews;
import dev.clerkspring.sdk.users.User;
import org.jspecify.annotations.Nullable;

/** What everybody may know of a user. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PublicUserView(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String imageUrl,
        boolean hasImage,
        String identifier,
        String userId) {

    static PublicUserView of(User user) {
        var identifier = OrganizationViews.publicData(user).identifier();
        return new PublicUserView(
                user.firstName(),
                user.lastName(),
                user.imageUrl(),
                user.hasImage(),
                identifier != null ? identifier : "",
                user.id());
    }
}
