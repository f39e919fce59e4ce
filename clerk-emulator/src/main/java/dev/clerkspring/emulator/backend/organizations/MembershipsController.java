package dev.clerkspring.emulator.backend.organizations;

import dev.clerkspring.emulator.backend.operation.MetadataChanges;
import dev.clerkspring.emulator.backend.operation.Paging;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.organization.Members;
import dev.clerkspring.emulator.organization.OrganizationViews;
import dev.clerkspring.emulator.organization.Roles;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.sdk.organizations.CreateOrganizationMembershipRequest;
import dev.clerkspring.sdk.organizations.ListOrganizationMembershipsQuery;
import dev.clerkspring.sdk.organizations.OrganizationMembership;
import dev.clerkspring.sdk.organizations.OrganizationMembershipsApi;
import dev.clerkspring.sdk.organizations.OrganizationMetadataRequest;
import dev.clerkspring.sdk.organizations.UpdateOrganizationMembershipRequest;
import dev.clerkspring.sdk.paging.ClerkPage;
import java.util.function.Function;
import org.springframework.web.bind.annotation.RestController;

/**
 * Members of organizations, for the holder of the secret key.
 */
@RestController
public final class MembershipsController implements OrganizationMembershipsApi {

    private final Store store;

    /**
     * Makes the controller.
     *
     * @param store who is in which organization
     */
    public MembershipsController(Store store) {
        this.store = store;
    }

    @Override
    public ClerkPage<OrganizationMembership> list(String organizationId, ListOrganizationMembershipsQuery query) {
        var state = store.state();
        state.get(Kinds.ORGANIZATIONS, organizationId);
        var filter = new MembershipFilter(query, state);
        var found = Membership.in(state, organizationId).filter(filter).toList();
        var page = Paging.counted(MembershipOrder.apply(found, query.orderBy(), state), query.limit(), query.offset());
        return new ClerkPage<>(
                page.data().stream()
                        .map(membership -> OrganizationViews.membership(state, membership))
                        .toList(),
                page.totalCount());
    }

    @Override
    public OrganizationMembership create(String organizationId, CreateOrganizationMembershipRequest request) {
        return write(draft -> Members.join(
                draft,
                draft.get(Kinds.ORGANIZATIONS, organizationId),
                request.userId(),
                request.role(),
                MetadataChanges.checked(request.publicMetadata(), "public_metadata"),
                MetadataChanges.checked(request.privateMetadata(), "private_metadata")));
    }

    @Override
    public OrganizationMembership update(
            String organizationId, String userId, UpdateOrganizationMembershipRequest request) {
        return write(draft -> {
            var old = Membership.get(draft, organizationId, userId);
            var role = Roles.require(draft, draft.get(Kinds.ORGANIZATIONS, organizationId), request.role());
            return Members.change(draft, old, role, old.publicMetadata(), old.privateMetadata());
        });
    }

    @Override
    public OrganizationMembership updateMetadata(
            String organizationId, String userId, OrganizationMetadataRequest request) {
        return write(draft -> {
            var old = Membership.get(draft, organizationId, userId);
            return Members.change(
                    draft,
                    old,
                    old.role(),
                    MetadataChanges.MERGE.apply(old.publicMetadata(), request.publicMetadata(), "public_metadata"),
                    MetadataChanges.MERGE.apply(old.privateMetadata(), request.privateMetadata(), "private_metadata"));
        });
    }

    @Override
    public OrganizationMembership delete(String organizationId, String userId) {
        return write(draft -> Members.leave(draft, organizationId, userId));
    }

    private OrganizationMembership write(Function<Draft, Membership> change) {
        return store.write(draft -> OrganizationViews.membership(draft, change.apply(draft)));
    }
}
