package dev.clerkspring.emulator.backend.organizations;

import dev.clerkspring.emulator.backend.operation.Search;
import dev.clerkspring.emulator.backend.users.UserFilter;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.organizations.ListOrganizationMembershipsQuery;
import dev.clerkspring.sdk.users.CountUsersQuery;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The filters of listing members: those of users, and the role.
 */
final class MembershipFilter implements Predicate<Membership> {

    private final ListOrganizationMembershipsQuery query;

    private final UserFilter users;

    private final Reading state;

    MembershipFilter(ListOrganizationMembershipsQuery query, Reading state) {
        this.query = query;
        this.state = state;
        this.users = new UserFilter(
                CountUsersQuery.builder()
                        .userId(query.userId())
                        .emailAddress(query.emailAddress())
                        .phoneNumber(query.phoneNumber())
                        .username(query.username())
                        .web3Wallet(query.web3Wallet())
                        .query(query.query())
                        .emailAddressQuery(query.emailAddressQuery())
                        .phoneNumberQuery(query.phoneNumberQuery())
                        .usernameQuery(query.usernameQuery())
                        .nameQuery(query.nameQuery())
                        .lastActiveAtBefore(query.lastActiveAtBefore())
                        .lastActiveAtAfter(query.lastActiveAtAfter())
                        .createdAtBefore(query.createdAtBefore())
                        .createdAtAfter(query.createdAtAfter())
                        .build(),
                state);
    }

    @Override
    public boolean test(Membership membership) {
        return Search.anyOf(query.role(), Stream.of(membership.role()))
                && users.test(state.get(Kinds.USERS, membership.userId()));
    }
}
