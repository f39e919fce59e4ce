package dev.clerkspring.emulator.signin;

import dev.clerkspring.emulator.entity.Credentials;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Password;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.emailaddresses.EmailAddress;
import dev.clerkspring.sdk.phonenumbers.PhoneNumber;
import dev.clerkspring.sdk.users.User;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who goes by what name, and what can be proved of it. */
final class Identifiers {

    private Identifiers() {}

    static @Nullable User find(Reading state, String identifier) {
        return state.all(Kinds.USERS)
                .filter(user -> of(user).anyMatch(identifier::equalsIgnoreCase))
                .findFirst()
                .orElse(null);
    }

    static @Nullable Password password(Reading state, String userId) {
        Credentials credentials = state.find(Kinds.CREDENTIALS, userId);
        return credentials != null ? credentials.password() : null;
    }

    private static Stream<String> of(User user) {
        return Stream.of(
                        user.emailAddresses().stream().map(EmailAddress::emailAddress),
                        user.phoneNumbers().stream().map(PhoneNumber::phoneNumber),
                        Stream.ofNullable(user.username()))
                .flatMap(identifiers -> identifiers);
    }
}
