package dev.clerkspring.emulator.frontend;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.clerkspring.sdk.emailaddresses.EmailAddress;
import dev.clerkspring.sdk.phonenumbers.PhoneNumber;
import dev.clerkspring.sdk.users.User;
import java.util.stream.Stream;
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
        var identifier = Stream.of(
                        user.emailAddresses().stream().map(EmailAddress::emailAddress),
                        user.phoneNumbers().stream().map(PhoneNumber::phoneNumber),
                        Stream.ofNullable(user.username()))
                .flatMap(identifiers -> identifiers)
                .findFirst()
                .orElse("");
        return new PublicUserView(
                user.firstName(), user.lastName(), user.imageUrl(), user.hasImage(), identifier, user.id());
    }
}
