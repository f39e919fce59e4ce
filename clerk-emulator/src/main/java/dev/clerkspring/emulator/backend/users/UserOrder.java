package dev.clerkspring.emulator.backend.users;

import dev.clerkspring.emulator.backend.operation.Order;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.user.Identifiers;
import dev.clerkspring.sdk.users.ListUsersQuery;
import dev.clerkspring.sdk.users.User;
import java.util.List;

/**
 * The order of listings of users.
 */
final class UserOrder {

    private static final Order<User> ORDER = Order.byCreation(User::createdAt)
            .by("updated_at", User::updatedAt)
            .by("last_active_at", User::lastActiveAt)
            .by("last_sign_in_at", User::lastSignInAt)
            .by("first_name", User::firstName)
            .by("last_name", User::lastName)
            .by("username", User::username)
            .by("email_address", Identifiers.EMAIL_ADDRESSES::primaryValue)
            .by("phone_number", Identifiers.PHONE_NUMBERS::primaryValue)
            .by("web3wallet", user -> "");

    private UserOrder() {}

    /** Orders users who come oldest first, and skips those up to {@code starting_after}. */
    static List<User> apply(List<User> oldestFirst, ListUsersQuery query) {
        var users = ORDER.apply(oldestFirst, query.orderBy());
        return query.startingAfter() != null ? after(query.startingAfter(), users, query) : users;
    }

    private static List<User> after(String id, List<User> users, ListUsersQuery query) {
        var byCreation = Order.field(query.orderBy()).equals("created_at");
        if (!byCreation || (query.offset() != null && query.offset() > 0)) {
            throw ClerkProblem.invalid(
                    "form_param_value_invalid",
                    "starting_after needs the order created_at and no offset",
                    "starting_after");
        }
        int index = users.stream().map(User::id).toList().indexOf(id);
        if (index < 0) {
            throw ClerkProblem.invalid("form_param_value_invalid", "There is no such user", "starting_after");
        }
        return users.subList(index + 1, users.size());
    }
}
