package dev.clerkspring.emulator.backend;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.sdk.users.ListUsersQuery;
import dev.clerkspring.sdk.users.User;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The order of a listing: a field, ascending with {@code +} or without a sign, descending with {@code -}.
 */
final class UserOrder {

    private static final String DEFAULT = "-created_at";

    private UserOrder() {}

    /** Orders users who come oldest first, and skips those up to {@code starting_after}. */
    static List<User> apply(List<User> oldestFirst, ListUsersQuery query) {
        var order = query.orderBy() != null ? query.orderBy() : DEFAULT;
        boolean descending = order.startsWith("-");
        var field = descending || order.startsWith("+") ? order.substring(1) : order;
        var users = new ArrayList<>(oldestFirst);
        users.sort(comparator(field));
        if (descending) {
            Collections.reverse(users);
        }
        return query.startingAfter() != null ? after(query.startingAfter(), users, field, query.offset()) : users;
    }

    private static List<User> after(String id, List<User> users, String field, @Nullable Integer offset) {
        if (!field.equals("created_at") || (offset != null && offset > 0)) {
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

    private static Comparator<User> comparator(String field) {
        return switch (field) {
            case "created_at" -> by(User::createdAt);
            case "updated_at" -> by(User::updatedAt);
            case "last_active_at" -> by(User::lastActiveAt);
            case "last_sign_in_at" -> by(User::lastSignInAt);
            case "first_name" -> by(User::firstName);
            case "last_name" -> by(User::lastName);
            case "username" -> by(User::username);
            case "email_address" -> by(UserOrder::email);
            case "phone_number" -> by(UserOrder::phone);
            case "web3wallet" -> by(user -> "");
            default -> throw ClerkProblem.invalid("form_param_value_invalid", "Not a field to order by", "order_by");
        };
    }

    private static @Nullable String email(User user) {
        return user.emailAddresses().stream()
                .filter(email -> Objects.equals(email.id(), user.primaryEmailAddressId()))
                .map(email -> email.emailAddress())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String phone(User user) {
        return user.phoneNumbers().stream()
                .filter(phone -> Objects.equals(phone.id(), user.primaryPhoneNumberId()))
                .map(phone -> phone.phoneNumber())
                .findFirst()
                .orElse(null);
    }

    private static <C extends Comparable<C>> Comparator<User> by(Function<User, @Nullable C> field) {
        return Comparator.comparing(field, Comparator.nullsFirst(Comparator.naturalOrder()));
    }
}
