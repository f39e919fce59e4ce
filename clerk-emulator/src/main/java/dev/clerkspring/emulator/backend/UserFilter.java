package dev.clerkspring.emulator.backend;

import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.emailaddresses.EmailAddress;
import dev.clerkspring.sdk.phonenumbers.PhoneNumber;
import dev.clerkspring.sdk.query.QueryCodec;
import dev.clerkspring.sdk.users.CountUsersQuery;
import dev.clerkspring.sdk.users.ListUsersQuery;
import dev.clerkspring.sdk.users.User;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filters of listing and counting users, which are the same. No user has a social account or a wallet here, so that
 * filters for those find nobody.
 */
final class UserFilter implements Predicate<User> {

    private final CountUsersQuery query;

    private final Reading state;

    UserFilter(CountUsersQuery query, Reading state) {
        this.query = query;
        this.state = state;
    }

    UserFilter(ListUsersQuery query, Reading state) {
        this(QueryCodec.read(CountUsersQuery.class, QueryCodec.write(query)), state);
    }

    @Override
    public boolean test(User user) {
        return hasIdentifiers(user) && hasTexts(user) && hasDates(user);
    }

    private boolean hasIdentifiers(User user) {
        return anyOf(query.emailAddress(), emails(user))
                && anyOf(query.phoneNumber(), phones(user))
                && anyOf(query.username(), Stream.ofNullable(user.username()))
                && anyOf(query.web3Wallet(), Stream.empty())
                && anyOf(query.providerUserId(), Stream.empty())
                && query.provider() == null
                && included(query.externalId(), Stream.ofNullable(user.externalId()))
                && included(query.userId(), Stream.of(user.id()))
                && included(query.organizationId(), organizations(user))
                && (query.banned() == null || query.banned() == user.banned());
    }

    private boolean hasTexts(User user) {
        var name = Stream.of(user.firstName(), user.lastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return contains(query.query(), everything(user))
                && contains(query.emailAddressQuery(), emails(user))
                && contains(query.phoneNumberQuery(), phones(user))
                && contains(query.usernameQuery(), Stream.ofNullable(user.username()))
                && contains(query.nameQuery(), Stream.of(name));
    }

    private boolean hasDates(User user) {
        return within(user.lastActiveAt(), query.lastActiveAtAfter(), query.lastActiveAtBefore())
                && within(user.lastActiveAt(), query.lastActiveAtSince(), null)
                && within(user.createdAt(), query.createdAtAfter(), query.createdAtBefore())
                && within(user.lastSignInAt(), query.lastSignInAtAfter(), query.lastSignInAtBefore());
    }

    private static Stream<String> emails(User user) {
        return user.emailAddresses().stream().map(EmailAddress::emailAddress);
    }

    private static Stream<String> phones(User user) {
        return user.phoneNumbers().stream().map(PhoneNumber::phoneNumber);
    }

    private Stream<String> organizations(User user) {
        return Membership.of(state, user.id()).map(Membership::organizationId);
    }

    private static Stream<@Nullable String> everything(User user) {
        var own = Stream.of(user.id(), user.externalId(), user.username(), user.firstName(), user.lastName());
        return Stream.concat(own, Stream.concat(emails(user), phones(user)));
    }

    private static boolean anyOf(@Nullable List<String> wanted, Stream<String> values) {
        return wanted == null || values.anyMatch(value -> wanted.stream().anyMatch(value::equalsIgnoreCase));
    }

    /** A value may be prefixed with {@code +} to include it, which is the same as without, or {@code -} to exclude it. */
    private static boolean included(@Nullable List<String> wanted, Stream<String> values) {
        if (wanted == null) {
            return true;
        }
        var own = values.toList();
        var excluded = wanted.stream()
                .filter(value -> value.startsWith("-"))
                .map(value -> value.substring(1))
                .toList();
        var included = wanted.stream()
                .filter(value -> !value.startsWith("-"))
                .map(value -> value.startsWith("+") ? value.substring(1) : value)
                .toList();
        return own.stream().noneMatch(excluded::contains)
                && (included.isEmpty() || own.stream().anyMatch(included::contains));
    }

    private static boolean contains(@Nullable String wanted, Stream<@Nullable String> values) {
        if (wanted == null) {
            return true;
        }
        var text = wanted.toLowerCase(Locale.ROOT);
        return values.anyMatch(
                value -> value != null && value.toLowerCase(Locale.ROOT).contains(text));
    }

    private static boolean within(@Nullable Instant value, @Nullable Instant after, @Nullable Instant before) {
        return (after == null || (value != null && !value.isBefore(after)))
                && (before == null || (value != null && value.isBefore(before)));
    }
}
