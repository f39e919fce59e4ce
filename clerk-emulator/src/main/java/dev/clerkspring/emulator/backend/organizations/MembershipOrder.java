package dev.clerkspring.emulator.backend.organizations;

import dev.clerkspring.emulator.backend.operation.Order;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.emulator.user.Identifiers;
import dev.clerkspring.sdk.users.User;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The order of listings of members: when they joined, or something of the user's.
 */
final class MembershipOrder {

    private MembershipOrder() {}

    static List<Membership> apply(List<Membership> oldestFirst, @Nullable String orderBy, Reading state) {
        return Order.byCreation(Membership::createdAt)
                .by("email_address", ofUser(state, Identifiers.EMAIL_ADDRESSES::primaryValue))
                .by("phone_number", ofUser(state, Identifiers.PHONE_NUMBERS::primaryValue))
                .by("first_name", ofUser(state, User::firstName))
                .by("last_name", ofUser(state, User::lastName))
                .by("username", ofUser(state, User::username))
                .apply(oldestFirst, orderBy);
    }

    private static Function<Membership, @Nullable String> ofUser(
            Reading state, Function<User, @Nullable String> field) {
        return membership -> field.apply(state.get(Kinds.USERS, membership.userId()));
    }
}
