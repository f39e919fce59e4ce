package dev.clerkspring.emulator.backend.organizations;

import dev.clerkspring.emulator.backend.operation.Images;
import dev.clerkspring.emulator.backend.operation.MetadataChanges;
import dev.clerkspring.emulator.backend.operation.Order;
import dev.clerkspring.emulator.backend.operation.Paging;
import dev.clerkspring.emulator.backend.operation.Parameters;
import dev.clerkspring.emulator.backend.operation.Search;
import dev.clerkspring.emulator.backend.operation.Uncovered;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.organization.OrganizationViews;
import dev.clerkspring.emulator.organization.Organizations;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.organizations.CreateOrganizationRequest;
import dev.clerkspring.sdk.organizations.GetOrganizationQuery;
import dev.clerkspring.sdk.organizations.ListOrganizationsQuery;
import dev.clerkspring.sdk.organizations.Organization;
import dev.clerkspring.sdk.organizations.OrganizationBuilder;
import dev.clerkspring.sdk.organizations.OrganizationMetadataRequest;
import dev.clerkspring.sdk.organizations.OrganizationsApi;
import dev.clerkspring.sdk.organizations.UpdateOrganizationRequest;
import dev.clerkspring.sdk.paging.ClerkPage;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.RestController;

/**
 * Organizations, for the holder of the secret key. What is abstract here answers 501 (see {@link Uncovered}).
 */
@RestController
public abstract class OrganizationsController implements OrganizationsApi {

    private final Store store;

    /**
     * Makes the controller.
     *
     * @param store the organizations and what ends with them
     */
    protected OrganizationsController(Store store) {
        this.store = store;
    }

    @Override
    public ClerkPage<Organization> list(ListOrganizationsQuery query) {
        var state = store.state();
        var found = state.all(Kinds.ORGANIZATIONS)
                .filter(each -> Search.finds(query.query(), each.id(), each.name(), each.slug()))
                .filter(each -> Search.included(
                        query.userId(), Membership.in(state, each.id()).map(Membership::userId)))
                .filter(each -> Search.included(query.organizationId(), Stream.of(each.id())))
                .toList();
        var ordered = Order.<Organization, Instant>byCreation(Organization::createdAt)
                .by("name", Organization::name)
                .by("members_count", each -> OrganizationViews.members(state, each))
                .apply(found, query.orderBy());
        var page = Paging.counted(ordered, query.limit(), query.offset());
        return new ClerkPage<>(
                page.data().stream()
                        .map(each -> view(
                                state,
                                each,
                                query.includeMembersCount(),
                                query.includeMissingMemberWithElevatedPermissions()))
                        .toList(),
                page.totalCount());
    }

    @Override
    public Organization create(CreateOrganizationRequest request) {
        Parameters.within(request.maxAllowedMemberships(), 0, Integer.MAX_VALUE, "max_allowed_memberships");
        return store.write(draft -> {
            requireRoleSet(draft, request.roleSetKey());
            return Organizations.create(draft, request.name(), request.slug(), request.createdBy(), builder -> {
                builder.publicMetadata(MetadataChanges.checked(request.publicMetadata(), "public_metadata"));
                builder.privateMetadata(MetadataChanges.checked(request.privateMetadata(), "private_metadata"));
                Parameters.set(request.maxAllowedMemberships(), most -> builder.maxAllowedMemberships(most));
                Parameters.set(request.createdAt(), builder::createdAt);
                Parameters.set(request.roleSetKey(), builder::roleSetKey);
            });
        });
    }

    @Override
    public Organization get(String organizationId, GetOrganizationQuery query) {
        var state = store.state();
        var organization = Organizations.find(state, organizationId);
        if (organization == null) {
            throw ClerkProblem.notFound("organization");
        }
        return view(
                state, organization, query.includeMembersCount(), query.includeMissingMemberWithElevatedPermissions());
    }

    @Override
    public Organization update(String organizationId, UpdateOrganizationRequest request) {
        return store.write(draft -> {
            Parameters.set(request.roleSetKey(), key -> requireRoleSet(draft, key.orElse(null)));
            return Organizations.change(draft, organizationId, builder -> change(builder, request));
        });
    }

    private static void change(OrganizationBuilder builder, UpdateOrganizationRequest request) {
        Parameters.given(request.name()).map(Organizations::name).ifPresent(builder::name);
        Parameters.given(request.slug()).map(Organizations::slug).ifPresent(builder::slug);
        Parameters.given(request.maxAllowedMemberships()).ifPresent(most -> {
            Parameters.within(most, 0, Integer.MAX_VALUE, "max_allowed_memberships");
            builder.maxAllowedMemberships(most);
        });
        Parameters.given(request.adminDeleteEnabled()).ifPresent(builder::adminDeleteEnabled);
        Parameters.given(request.createdAt()).ifPresent(builder::createdAt);
        Parameters.given(request.roleSetKey()).ifPresent(builder::roleSetKey);
    }

    @Override
    public DeletedObject delete(String organizationId) {
        var organization = store.write(draft -> {
            var found = Organizations.find(draft, organizationId);
            return Organizations.delete(draft, found != null ? found.id() : organizationId);
        });
        return new DeletedObject("organization", organization.id(), organization.slug(), true, null);
    }

    @Override
    public Organization mergeMetadata(String organizationId, OrganizationMetadataRequest request) {
        return changeMetadata(organizationId, request, MetadataChanges.MERGE);
    }

    @Override
    public Organization replaceMetadata(String organizationId, OrganizationMetadataRequest request) {
        return changeMetadata(organizationId, request, MetadataChanges.REPLACE);
    }

    private Organization changeMetadata(String id, OrganizationMetadataRequest request, MetadataChanges change) {
        return store.write(draft -> {
            var old = draft.get(Kinds.ORGANIZATIONS, id);
            return Organizations.change(
                    draft,
                    id,
                    builder -> builder.publicMetadata(
                                    change.apply(old.publicMetadata(), request.publicMetadata(), "public_metadata"))
                            .privateMetadata(change.apply(
                                    old.privateMetadata(), request.privateMetadata(), "private_metadata")));
        });
    }

    @Override
    public Organization uploadLogo(String organizationId, Resource file, @Nullable String uploaderUserId) {
        var url = Images.dataUrl(file);
        return store.write(draft -> {
            if (uploaderUserId != null) {
                draft.get(Kinds.USERS, uploaderUserId);
            }
            return Organizations.change(
                    draft,
                    organizationId,
                    builder -> builder.imageUrl(url).logoUrl(url).hasImage(true));
        });
    }

    @Override
    public Organization deleteLogo(String organizationId) {
        return store.write(draft -> Organizations.change(
                draft,
                organizationId,
                builder -> builder.imageUrl(null).logoUrl(null).hasImage(false)));
    }

    private static void requireRoleSet(Reading state, @Nullable String key) {
        if (key != null && state.all(Kinds.ROLE_SETS).noneMatch(set -> set.key().equals(key))) {
            throw ClerkProblem.notFound("role set");
        }
    }

    private Organization view(
            Reading state, Organization organization, @Nullable Boolean members, @Nullable Boolean unmanaged) {
        var counted = OrganizationBuilder.builder(organization);
        if (Boolean.TRUE.equals(members)) {
            counted = OrganizationBuilder.builder(OrganizationViews.counted(state, organization, store.now()));
        }
        if (Boolean.TRUE.equals(unmanaged)) {
            counted.missingMemberWithElevatedPermissions(OrganizationViews.unmanaged(state, organization));
        }
        return counted.build();
    }
}
