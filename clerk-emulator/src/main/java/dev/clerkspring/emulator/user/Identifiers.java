package dev.clerkspring.emulator.user;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.emailaddresses.EmailAddress;
import dev.clerkspring.sdk.phonenumbers.PhoneNumber;
import dev.clerkspring.sdk.users.User;
import dev.clerkspring.sdk.users.UserBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers of which a user may have several, one of them the primary one: e-mail addresses and phone numbers.
 *
 * @param <T> one of them
 */
public final class Identifiers<T> {

    /** E-mail addresses. */
    public static final Identifiers<EmailAddress> EMAIL_ADDRESSES = new Identifiers<>(
            "email_address",
            EmailAddress::id,
            EmailAddress::emailAddress,
            User::emailAddresses,
            UserBuilder::emailAddresses,
            User::primaryEmailAddressId,
            UserBuilder::primaryEmailAddressId);

    /** Phone numbers. */
    public static final Identifiers<PhoneNumber> PHONE_NUMBERS = new Identifiers<>(
            "phone_number",
            PhoneNumber::id,
            PhoneNumber::phoneNumber,
            User::phoneNumbers,
            UserBuilder::phoneNumbers,
            User::primaryPhoneNumberId,
            UserBuilder::primaryPhoneNumberId);

    private final String parameter;

    private final Function<T, @Nullable String> id;

    private final Function<T, String> value;

    private final Function<User, List<T>> all;

    private final BiConsumer<UserBuilder, List<T>> setAll;

    private final Function<User, @Nullable String> primary;

    private final BiConsumer<UserBuilder, @Nullable String> setPrimary;

    private Identifiers(
            String parameter,
            Function<T, @Nullable String> id,
            Function<T, String> value,
            Function<User, List<T>> all,
            BiConsumer<UserBuilder, List<T>> setAll,
            Function<User, @Nullable String> primary,
            BiConsumer<UserBuilder, @Nullable String> setPrimary) {
        this.parameter = parameter;
        this.id = id;
        this.value = value;
        this.all = all;
        this.setAll = setAll;
        this.primary = primary;
        this.setPrimary = setPrimary;
    }

    /**
     * Finds one.
     *
     * @param state where to look
     * @param identifierId {@code idn_…}
     * @return the identifier
     * @throws ClerkProblem 404 if nobody has it
     */
    public T get(Reading state, String identifierId) {
        return all.apply(owner(state, identifierId)).stream()
                .filter(one -> identifierId.equals(id.apply(one)))
                .findFirst()
                .orElseThrow(() -> ClerkProblem.notFound(parameter.replace('_', ' ')));
    }

    /**
     * Finds who has one.
     *
     * @param state where to look
     * @param identifierId {@code idn_…}
     * @return the user
     * @throws ClerkProblem 404 if nobody has it
     */
    public User owner(Reading state, String identifierId) {
        return state.all(Kinds.USERS)
                .filter(user -> all.apply(user).stream().anyMatch(one -> identifierId.equals(id.apply(one))))
                .findFirst()
                .orElseThrow(() -> ClerkProblem.notFound(parameter.replace('_', ' ')));
    }

    /**
     * Finds a user's primary one.
     *
     * @param user the user
     * @return null if there is none
     */
    public @Nullable T primary(User user) {
        return all.apply(user).stream()
                .filter(one -> Objects.equals(id.apply(one), primary.apply(user)))
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns the text of a user's primary one.
     *
     * @param user the user
     * @return such as the e-mail address; null if there is none
     */
    public @Nullable String primaryValue(User user) {
        var one = primary(user);
        return one != null ? value.apply(one) : null;
    }

    /**
     * Gives one to a user.
     *
     * @param draft where
     * @param userId {@code user_…}
     * @param added what to give
     * @param asPrimary whether it becomes the primary one; a user's first does in any case
     * @return what was given
     * @throws ClerkProblem 404 if there is no such user, 422 if somebody has it already
     */
    public T add(Draft draft, String userId, T added, boolean asPrimary) {
        var user = draft.get(Kinds.USERS, userId);
        var several = new ArrayList<>(all.apply(user));
        if (several.stream().anyMatch(one -> value.apply(one).equalsIgnoreCase(value.apply(added)))) {
            throw ClerkProblem.taken(parameter);
        }
        several.add(added);
        put(draft, user, several, asPrimary || several.size() == 1 ? id.apply(added) : primary.apply(user));
        return added;
    }

    /**
     * Changes one.
     *
     * @param draft where
     * @param identifierId {@code idn_…}
     * @param change makes the new one of the old
     * @param asPrimary whether it becomes the primary one
     * @return the new one
     * @throws ClerkProblem 404 if nobody has it
     */
    public T change(Draft draft, String identifierId, UnaryOperator<T> change, boolean asPrimary) {
        var user = owner(draft, identifierId);
        var several = all.apply(user).stream()
                .map(one -> identifierId.equals(id.apply(one)) ? change.apply(one) : one)
                .toList();
        put(draft, user, several, asPrimary ? identifierId : primary.apply(user));
        return get(draft, identifierId);
    }

    /**
     * Takes one away. If it was the primary one, the oldest that is left becomes that.
     *
     * @param draft where
     * @param identifierId {@code idn_…}
     * @throws ClerkProblem 404 if nobody has it, 400 if the user has no other identifier
     */
    public void remove(Draft draft, String identifierId) {
        var user = owner(draft, identifierId);
        if (user.emailAddresses().size() + user.phoneNumbers().size() == 1 && user.username() == null) {
            throw ClerkProblem.badRequest(
                    "last_identification_deletion_failed",
                    "Deletion failed",
                    "You cannot delete your last identification.");
        }
        var several = all.apply(user).stream()
                .filter(one -> !identifierId.equals(id.apply(one)))
                .toList();
        var first = several.isEmpty() ? null : id.apply(several.get(0));
        put(draft, user, several, identifierId.equals(primary.apply(user)) ? first : primary.apply(user));
    }

    /**
     * Takes all away and gives another.
     *
     * @param draft where
     * @param userId {@code user_…}
     * @param only what the user has from now on
     * @return the same
     * @throws ClerkProblem 404 if there is no such user, 422 if somebody else has it already
     */
    public T replace(Draft draft, String userId, T only) {
        put(draft, draft.get(Kinds.USERS, userId), List.of(only), id.apply(only));
        return only;
    }

    private void put(Draft draft, User user, List<T> several, @Nullable String primaryId) {
        var changed = UserBuilder.builder(user).updatedAt(draft.now());
        setAll.accept(changed, List.copyOf(several));
        setPrimary.accept(changed, primaryId);
        draft.put(Kinds.USERS, changed.build());
    }
}
