package dev.clerkspring.emulator.backend.users;

import dev.clerkspring.emulator.backend.operation.Search;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.emailaddresses.EmailAddress;
import dev.clerkspring.sdk.phonenumbers.PhoneNumber;
import dev.clerkspring.sdk.query.QueryCodec;
import dev.clerkspring.sdk.users.CountUsersQuery;
import dev.clerkspring.sdk.users.ListUsersQuery;
import dev.clerkspring.sdk.users.User;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filters of listing and counting users, which are the same. No user has a social account or a wallet here, so that
 * filters for those find nobody.
 */
public final class UserFilter implements Predicate<User> {

    private final CountUsersQuery query;

    private final Reading state;

    /**
     * Makes the filter.
     *
     * @param query what was asked for
     * @param state who is in which organization
     */
    public UserFilter(CountUsersQuery query, Reading state) {
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
        return Search.anyOf(query.emailAddress(), emails(user))
                && Search.anyOf(query.phoneNumber(), phones(user))
                && Search.anyOf(query.username(), Stream.ofNullable(user.username()))
                && Search.anyOf(query.web3Wallet(), Stream.empty())
                && Search.anyOf(query.providerUserId(), Stream.empty())
                && query.provider() == null
                && Search.included(query.externalId(), Stream.ofNullable(user.externalId()))
                && Search.included(query.userId(), Stream.of(user.id()))
                && Search.included(query.organizationId(), organizations(user))
                && (query.banned() == null || query.banned() == user.banned());
    }

    private boolean hasTexts(User user) {
        var name = Stream.of(user.firstName(), user.lastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return Search.contains(query.query(), everything(user))
                && Search.contains(query.emailAddressQuery(), emails(user))
                && Search.contains(query.phoneNumberQuery(), phones(user))
                && Search.contains(query.usernameQuery(), Stream.ofNullable(user.username()))
                && Search.contains(query.nameQuery(), Stream.of(name));
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

    private static boolean within(@Nullable Instant value, @Nullable Instant after, @Nullable Instant before) {
        return (after == null || (value != null && !value.isBefore(after)))
                && (before == null || (value != null && value.isBefore(before)));
    }
}
