package dev.clerkspring.emulator.user;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.session.Sessions;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.emailaddresses.EmailAddress;
import dev.clerkspring.sdk.phonenumbers.PhoneNumber;
import dev.clerkspring.sdk.users.User;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How users are found, and how they end.
 */
public final class Users {

    private Users() {}

    /**
     * Finds the user whose an e-mail address is.
     *
     * @param state where to look
     * @param emailAddress the address, whatever its case
     * @return null if it is nobody's
     */
    public static @Nullable User ofEmailAddress(Reading state, String emailAddress) {
        return state.all(Kinds.USERS)
                .filter(user -> user.emailAddresses().stream()
                        .anyMatch(email -> email.emailAddress().equalsIgnoreCase(emailAddress)))
                .findFirst()
                .orElse(null);
    }

    /**
     * Finds the user who goes by an identifier.
     *
     * @param state where to look
     * @param identifier an e-mail address, a phone number or a username, whatever its case
     * @return null if nobody does
     */
    public static @Nullable User ofIdentifier(Reading state, String identifier) {
        return state.all(Kinds.USERS)
                .filter(user -> identifiers(user).anyMatch(identifier::equalsIgnoreCase))
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> identifiers(User user) {
        return Stream.of(
                        user.emailAddresses().stream().map(EmailAddress::emailAddress),
                        user.phoneNumbers().stream().map(PhoneNumber::phoneNumber),
                        Stream.ofNullable(user.username()))
                .flatMap(identifiers -> identifiers);
    }

    /**
     * Deletes a user and whatever is nothing without the user: sessions, memberships, sign-in tokens, API keys.
     *
     * @param draft where
     * @param userId {@code user_…}
     * @return who is gone
     * @throws dev.clerkspring.emulator.error.ClerkProblem 404 if there is none
     */
    public static User delete(Draft draft, String userId) {
        Sessions.endAllOf(draft, userId);
        draft.removeAll(Kinds.MEMBERSHIPS, membership -> membership.userId().equals(userId));
        draft.removeAll(Kinds.SIGN_IN_TICKETS, ticket -> ticket.userId().equals(userId));
        draft.removeAll(Kinds.API_KEYS, key -> key.subject().equals(userId));
        draft.removeAll(Kinds.OAUTH_TOKENS, token -> token.userId().equals(userId));
        draft.removeAll(Kinds.CREDENTIALS, credentials -> credentials.userId().equals(userId));
        draft.removeAll(Kinds.PERSONAS, persona -> persona.userId().equals(userId));
        draft.removeAll(
                Kinds.SUBSCRIPTIONS, subscription -> subscription.subjectId().equals(userId));
        return draft.remove(Kinds.USERS, userId);
    }
}
