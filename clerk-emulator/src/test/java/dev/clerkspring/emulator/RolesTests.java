package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.organizations.CreateOrganizationInvitationRequest;
import dev.clerkspring.sdk.organizations.CreateOrganizationMembershipRequest;
import dev.clerkspring.sdk.organizations.ListOrganizationMembershipsQuery;
import dev.clerkspring.sdk.organizations.OrganizationMembership;
import dev.clerkspring.sdk.roles.AddRolesRequest;
import dev.clerkspring.sdk.roles.CreateOrganizationPermissionRequest;
import dev.clerkspring.sdk.roles.CreateOrganizationRoleRequest;
import dev.clerkspring.sdk.roles.CreateRoleSetRequest;
import dev.clerkspring.sdk.roles.Permission;
import dev.clerkspring.sdk.roles.ReplaceRoleRequest;
import dev.clerkspring.sdk.roles.ReplaceRoleSetRequest;
import dev.clerkspring.sdk.roles.Role;
import dev.clerkspring.sdk.roles.RoleSet;
import dev.clerkspring.sdk.roles.RoleSetItem;
import dev.clerkspring.sdk.roles.RoleSetType;
import dev.clerkspring.sdk.roles.SearchQuery;
import dev.clerkspring.sdk.roles.UpdateOrganizationPermissionRequest;
import dev.clerkspring.sdk.roles.UpdateOrganizationRoleRequest;
import dev.clerkspring.sdk.roles.UpdateRoleSetRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Roles, permissions and sets of roles through the real client, over HTTP.
 */
class RolesTests {

    private static final String ACME = "org_emulator_acme";

    private static final String DEFAULT = "role_set:default";

    @RegisterExtension
    static final SharedEmulator SHARED = new SharedEmulator();

    private final ClerkClient clerk = SHARED.clerk();

    private int invitations;

    private static Permission permission(ClerkClient clerk, String key) {
        return clerk.organizationPermissions().create(new CreateOrganizationPermissionRequest(key, key, null));
    }

    private static Role role(ClerkClient clerk, String key, String... permissionIds) {
        return clerk.organizationRoles()
                .create(CreateOrganizationRoleRequest.builder()
                        .name(key)
                        .key(key)
                        .permissions(List.of(permissionIds))
                        .build());
    }

    private static RoleSet set(ClerkClient clerk, String key, String... roles) {
        return clerk.roleSets()
                .create(CreateRoleSetRequest.builder()
                        .name(key)
                        .key(key)
                        .roles(List.of(roles))
                        .defaultRoleKey(roles[0])
                        .creatorRoleKey("org:admin")
                        .build());
    }

    private static RoleSet add(ClerkClient clerk, String... roles) {
        return clerk.roleSets()
                .addRoles(
                        DEFAULT,
                        AddRolesRequest.builder().roleKeys(List.of(roles)).build());
    }

    private String roleOf(String userId) {
        return clerk.organizationMemberships()
                .list(
                        ACME,
                        ListOrganizationMembershipsQuery.builder()
                                .userId(List.of(userId))
                                .build())
                .data()
                .get(0)
                .role();
    }

    @Test
    void everyInstanceHasClerksOwn() {
        var permissions = clerk.organizationPermissions().stream(
                SearchQuery.builder().query("org:sys_").build());
        assertThat(permissions).hasSize(8).extracting(Permission::type).containsOnly("system");
        var roles = clerk.organizationRoles()
                .list(SearchQuery.builder().orderBy("+key").build());
        assertThat(roles.data()).extracting(Role::key).containsExactly("org:admin", "org:member");
        assertThat(roles.data()).extracting(Role::isCreatorEligible).containsExactly(true, false);
        assertThat(clerk.roleSets().get(DEFAULT)).satisfies(set -> {
            assertThat(set.type().is(RoleSetType.INITIAL)).isTrue();
            assertThat(set.creatorRole().key()).isEqualTo("org:admin");
            assertThat(set.roles()).extracting(RoleSetItem::membersCount).containsExactly(1L, 1L);
        });
    }

    @Test
    void aRoleIsCreatedChangedAndDeleted() {
        var read = permission(clerk, "org:teams:read");
        var write = permission(clerk, "org:teams:write");
        var created = role(clerk, "org:lead", read.id());
        assertThat(created.permissions()).extracting(Permission::key).containsExactly("org:teams:read");
        assertThat(clerk.organizationRoles()
                        .assignPermission(created.id(), write.id())
                        .permissions())
                .hasSize(2);
        assertThat(clerk.organizationRoles()
                        .removePermission(created.id(), read.id())
                        .permissions())
                .extracting(Permission::key)
                .containsExactly("org:teams:write");
        var updated = clerk.organizationRoles()
                .update(
                        created.id(),
                        UpdateOrganizationRoleRequest.builder()
                                .name("Lead")
                                .permissions(List.of(read.id()))
                                .build());
        assertThat(updated).extracting(Role::name, Role::key).containsExactly("Lead", "org:lead");
        assertThat(clerk.organizationRoles().get(created.id())).isEqualTo(updated);
        assertThat(clerk.organizationRoles().delete(created.id()).deleted()).isTrue();
        assertThat(Refused.by(() -> clerk.organizationRoles().get(created.id())))
                .isEqualTo(Refused.of(404, "resource_not_found"));
    }

    @Test
    void renamingARoleRenamesItEverywhere() {
        var member = clerk.organizationRoles()
                .list(SearchQuery.builder().query("org:member").build())
                .data()
                .get(0);
        clerk.organizationRoles()
                .update(
                        member.id(),
                        UpdateOrganizationRoleRequest.builder().key("org:staff").build());
        assertThat(roleOf("user_emulator_ben")).isEqualTo("org:staff");
        assertThat(clerk.roleSets().get(DEFAULT).defaultRole().key()).isEqualTo("org:staff");
    }

    @Test
    void renamingOrDeletingAPermissionChangesTheRolesThatHaveIt() {
        var permission = permission(clerk, "org:teams:read");
        var role = role(clerk, "org:lead", permission.id());
        clerk.organizationPermissions()
                .update(
                        permission.id(),
                        UpdateOrganizationPermissionRequest.builder()
                                .key("org:teams:see")
                                .build());
        assertThat(clerk.organizationRoles().get(role.id()).permissions())
                .extracting(Permission::key)
                .containsExactly("org:teams:see");
        clerk.organizationPermissions().delete(permission.id());
        assertThat(clerk.organizationRoles().get(role.id()).permissions()).isEmpty();
    }

    @Test
    void anOrganizationChoosesFromItsSet() {
        role(clerk, "org:lead");
        assertThat(Refused.by(this::joinAsLead)).isEqualTo(new Refused(404, "resource_not_found", "role"));
        assertThat(add(clerk, "org:lead").roles()).extracting(RoleSetItem::key).contains("org:lead");
        assertThat(joinAsLead().role()).isEqualTo("org:lead");
    }

    private String invite(String role) {
        var request = CreateOrganizationInvitationRequest.builder()
                .emailAddress("invited" + ++invitations + "@example.com")
                .role(role)
                .build();
        return clerk.organizationInvitations().create(ACME, request).id();
    }

    private String invitedAs(String invitationId) {
        return clerk.organizationInvitations().get(ACME, invitationId).role();
    }

    private OrganizationMembership joinAsLead() {
        return clerk.organizationMemberships()
                .create(
                        ACME,
                        CreateOrganizationMembershipRequest.builder()
                                .userId("user_emulator_cleo")
                                .role("org:lead")
                                .build());
    }

    @Test
    void replacingARoleMovesItsMembersAndWhoIsInvited() {
        role(clerk, "org:staff");
        var invited = invite("org:member");
        var administrator = invite("org:admin");
        var set = clerk.roleSets().replaceRole(DEFAULT, new ReplaceRoleRequest("org:member", "org:staff"));
        assertThat(set.roles()).extracting(RoleSetItem::key).containsExactly("org:admin", "org:staff");
        assertThat(set.defaultRole().key()).isEqualTo("org:staff");
        assertThat(roleOf("user_emulator_ben")).isEqualTo("org:staff");
        assertThat(invitedAs(invited)).isEqualTo("org:staff");
        assertThat(invitedAs(administrator)).isEqualTo("org:admin");
    }

    @Test
    void replacingASetMovesItsOrganizationsTheirMembersAndWhoIsInvited() {
        role(clerk, "org:staff");
        var invited = invite("org:member");
        var revoked = invite("org:member");
        clerk.organizationInvitations().revoke(ACME, revoked, null);
        set(clerk, "role_set:new", "org:staff", "org:admin");
        var unmapped = new ReplaceRoleSetRequest("role_set:new", null);
        assertThat(Refused.by(() -> clerk.roleSets().replace(DEFAULT, unmapped)))
                .isEqualTo(new Refused(422, "form_param_value_invalid", "reassignment_mappings"));
        clerk.roleSets().replace(DEFAULT, new ReplaceRoleSetRequest("role_set:new", Map.of("org:member", "org:staff")));
        assertThat(roleOf("user_emulator_ben")).isEqualTo("org:staff");
        assertThat(roleOf("user_emulator_ada")).isEqualTo("org:admin");
        assertThat(invitedAs(invited)).isEqualTo("org:staff");
        assertThat(invitedAs(revoked)).isEqualTo("org:member");
        assertThat(clerk.organizations().get(ACME).roleSetKey()).isEqualTo("role_set:new");
        assertThat(clerk.roleSets().list(SearchQuery.builder().build()).data())
                .singleElement()
                .satisfies(set -> assertThat(set.type().is(RoleSetType.INITIAL)).isTrue());
    }

    @Test
    void oneSetIsInitial() {
        set(clerk, "role_set:new", "org:admin");
        clerk.roleSets()
                .update(
                        "role_set:new",
                        UpdateRoleSetRequest.builder()
                                .type(Open.of(RoleSetType.INITIAL))
                                .build());
        var sets = clerk.roleSets().list(SearchQuery.builder().orderBy("key").build());
        assertThat(sets.data())
                .extracting(RoleSet::key, set -> set.type().value())
                .containsExactly(tuple(DEFAULT, "custom"), tuple("role_set:new", "initial"));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(422, "form_param_format_invalid", "key", clerk -> permission(clerk, "org:read")),
                refusal(422, "form_param_value_invalid", "key", clerk -> permission(clerk, "org:sys_x:read")),
                refusal(422, "form_identifier_exists", "key", clerk -> permission(clerk, "org:invoices:read")),
                refusal(
                        403,
                        "organization_system_permission_not_modifiable",
                        null,
                        clerk -> clerk.organizationPermissions().delete("perm_emulator_sys_profile_manage")),
                refusal(422, "form_param_format_invalid", "key", clerk -> role(clerk, "lead")),
                refusal(422, "form_identifier_exists", "key", clerk -> role(clerk, "org:admin")),
                refusal(404, "resource_not_found", null, clerk -> role(clerk, "org:lead", "perm_none")),
                refusal(
                        422,
                        "organization_role_used_as_creator_role",
                        "role",
                        clerk -> clerk.organizationRoles().delete("role_emulator_admin")),
                refusal(
                        422,
                        "organization_role_used_as_default_role",
                        "role",
                        clerk -> clerk.organizationRoles().delete("role_emulator_member")),
                refusal(422, "organization_role_assigned_to_members", "role", clerk -> {
                    var role = role(clerk, "org:lead");
                    add(clerk, "org:lead");
                    clerk.organizationMemberships()
                            .create(
                                    ACME,
                                    CreateOrganizationMembershipRequest.builder()
                                            .userId("user_emulator_cleo")
                                            .role("org:lead")
                                            .build());
                    clerk.organizationRoles().delete(role.id());
                }),
                refusal(
                        409,
                        "organization_role_permission_association_exists",
                        null,
                        clerk -> clerk.organizationRoles()
                                .assignPermission("role_emulator_admin", "perm_emulator_invoices_read")),
                refusal(422, "form_param_format_invalid", "key", clerk -> set(clerk, "default", "org:admin")),
                refusal(
                        422,
                        "form_param_value_invalid",
                        "creator_role_key",
                        clerk -> set(clerk, "role_set:x", "org:member")),
                refusal(404, "resource_not_found", "roles", clerk -> set(clerk, "role_set:x", "org:nobody")),
                refusal(
                        422,
                        "organization_missing_creator_role_permissions",
                        "creator_role_key",
                        clerk -> clerk.roleSets()
                                .update(
                                        DEFAULT,
                                        UpdateRoleSetRequest.builder()
                                                .creatorRoleKey("org:member")
                                                .build())),
                refusal(
                        404,
                        "resource_not_found",
                        null,
                        clerk -> clerk.roleSets().get("role_set:none")));
    }

    private static Arguments refusal(int status, String code, String parameter, Consumer<ClerkClient> call) {
        return Arguments.of(new Refused(status, code, parameter), call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refusesAsClerkDoes(Refused refused, Consumer<ClerkClient> call) {
        assertThat(Refused.by(() -> call.accept(clerk))).isEqualTo(refused);
    }
}
