package dev.clerkspring.emulator.store;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.sdk.emailaddresses.EmailAddress;
import dev.clerkspring.sdk.phonenumbers.PhoneNumber;
import dev.clerkspring.sdk.users.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The users, in the order in which they came. What Clerk keeps unique is unique here.
 */
public final class Users {

    private final Map<String, StoredUser> users = new LinkedHashMap<>();

    /**
     * Adds a user.
     *
     * @param user whose id is new
     * @return what was added
     * @throws ClerkProblem if an identifier is taken
     */
    public synchronized User add(StoredUser user) {
        checkUnique(user.user());
        users.put(user.user().id(), user);
        return user.user();
    }

    /**
     * Finds a user.
     *
     * @param id {@code user_…}
     * @return what is stored
     * @throws ClerkProblem if there is none
     */
    public synchronized StoredUser get(String id) {
        var user = users.get(id);
        if (user == null) {
            throw ClerkProblem.notFound("user");
        }
        return user;
    }

    /**
     * Changes a user at once.
     *
     * @param id {@code user_…}
     * @param change from the old to the new
     * @return the new
     * @throws ClerkProblem if there is no such user, or an identifier is taken
     */
    public synchronized User change(String id, UnaryOperator<StoredUser> change) {
        var changed = change.apply(get(id));
        checkUnique(changed.user());
        users.put(id, changed);
        return changed.user();
    }

    /**
     * Removes a user.
     *
     * @param id {@code user_…}
     * @return who is gone
     * @throws ClerkProblem if there is none
     */
    public synchronized User remove(String id) {
        var user = get(id).user();
        users.remove(id);
        return user;
    }

    /**
     * Lists the users.
     *
     * @return oldest first
     */
    public synchronized List<User> all() {
        return new ArrayList<>(users.values().stream().map(StoredUser::user).toList());
    }

    private void checkUnique(User user) {
        checkUnique(
                user, "email_address", other -> other.emailAddresses().stream().map(EmailAddress::emailAddress));
        checkUnique(user, "phone_number", other -> other.phoneNumbers().stream().map(PhoneNumber::phoneNumber));
        checkUnique(user, "username", other -> Stream.ofNullable(other.username()));
        checkUnique(user, "external_id", other -> Stream.ofNullable(other.externalId()));
    }

    private void checkUnique(User user, String parameter, Function<User, Stream<String>> identifiers) {
        var mine = identifiers.apply(user).map(Users::normal).toList();
        boolean taken = users.values().stream()
                .map(StoredUser::user)
                .filter(other -> !other.id().equals(user.id()))
                .flatMap(identifiers)
                .map(Users::normal)
                .anyMatch(mine::contains);
        if (taken) {
            throw ClerkProblem.invalid(
                    "form_identifier_exists", "That " + parameter + " is taken. Please try another.", parameter);
        }
    }

    private static String normal(String identifier) {
        return identifier.toLowerCase(Locale.ROOT);
    }
}
