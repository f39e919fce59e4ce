package dev.clerkspring.emulator.backend.roles;

import dev.clerkspring.emulator.backend.operation.Parameters;
import dev.clerkspring.emulator.entity.Invitation;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Permission;
import dev.clerkspring.emulator.entity.Role;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.organization.Members;
import dev.clerkspring.emulator.organization.Roles;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.roles.CreateOrganizationRoleRequest;
import dev.clerkspring.sdk.roles.UpdateOrganizationRoleRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What creating, updating and deleting a role does to it and to whatever names it.
 */
final class RoleChanges {

    private static final Pattern KEY = Pattern.compile("org:[a-z0-9_]+");

    private RoleChanges() {}

    static Role create(Draft draft, CreateOrganizationRoleRequest request) {
        var permissions = keys(draft, request.permissions());
        var role = draft.put(
                Kinds.ROLES,
                new Role(
                        draft.id("role"),
                        key(request.key()),
                        Parameters.required(request.name(), "name"),
                        request.description(),
                        Roles.canCreate(permissions),
                        permissions,
                        draft.now(),
                        draft.now()));
        if (Boolean.TRUE.equals(request.includeInInitialRoleSet())) {
            var set = Roles.initial(draft);
            var roles = new ArrayList<>(set.roles());
            roles.add(role.key());
            draft.put(Kinds.ROLE_SETS, set.withRoles(roles, set.defaultRole(), set.creatorRole(), draft.now()));
        }
        return role;
    }

    static Role update(Draft draft, String id, UpdateOrganizationRoleRequest request) {
        var old = draft.get(Kinds.ROLES, id);
        var key = Parameters.given(request.key()).map(RoleChanges::key).orElse(old.key());
        var permissions = Parameters.given(request.permissions())
                .map(ids -> keys(draft, ids))
                .orElse(old.permissions());
        var role = draft.put(
                Kinds.ROLES,
                new Role(
                        old.id(),
                        key,
                        Parameters.given(request.name()).orElse(old.name()),
                        request.description() != null ? request.description().orElse(null) : old.description(),
                        Roles.canCreate(permissions),
                        permissions,
                        old.createdAt(),
                        draft.now()));
        rename(draft, old.key(), key);
        return role;
    }

    static Role delete(Draft draft, String id) {
        var key = draft.get(Kinds.ROLES, id).key();
        refuseIf(
                draft.all(Kinds.ROLE_SETS).anyMatch(set -> set.creatorRole().equals(key)),
                "organization_role_used_as_creator_role",
                "It is the role of whoever creates an organization.");
        refuseIf(
                draft.all(Kinds.ROLE_SETS).anyMatch(set -> set.defaultRole().equals(key)),
                "organization_role_used_as_default_role",
                "It is the role that new members have.");
        refuseIf(
                draft.all(Kinds.MEMBERSHIPS)
                        .anyMatch(membership -> membership.role().equals(key)),
                "organization_role_assigned_to_members",
                "Members have it.");
        refuseIf(
                draft.all(Kinds.INVITATIONS).anyMatch(invitation -> isPendingWith(invitation.at(draft.now()), key)),
                "organization_role_exists_in_invitations",
                "Somebody is invited with it.");
        draft.all(Kinds.ROLE_SETS)
                .filter(set -> set.roles().contains(key))
                .toList()
                .forEach(set -> draft.put(
                        Kinds.ROLE_SETS,
                        set.withRoles(
                                set.roles().stream()
                                        .filter(each -> !each.equals(key))
                                        .toList(),
                                set.defaultRole(),
                                set.creatorRole(),
                                draft.now())));
        return draft.remove(Kinds.ROLES, id);
    }

    private static boolean isPendingWith(Invitation invitation, String role) {
        return invitation.pending()
                && invitation.seat() != null
                && invitation.seat().role().equals(role);
    }

    private static void refuseIf(boolean used, String code, String reason) {
        if (used) {
            throw ClerkProblem.invalid(code, "cannot delete role", "The role cannot be deleted. " + reason, "role");
        }
    }

    static Role changePermissions(Draft draft, Role role, UnaryOperator<List<String>> change) {
        return draft.put(Kinds.ROLES, Roles.with(role, change.apply(new ArrayList<>(role.permissions())), draft));
    }

    /** Takes a permission from every role. */
    static void withdraw(Draft draft, String permission) {
        renamePermission(draft, permission, null);
    }

    static void renamePermission(Draft draft, String from, @Nullable String to) {
        draft.all(Kinds.ROLES)
                .filter(role -> role.permissions().contains(from) && !from.equals(to))
                .toList()
                .forEach(role -> changePermissions(draft, role, keys -> {
                    int index = keys.indexOf(from);
                    keys.remove(index);
                    if (to != null) {
                        keys.add(index, to);
                    }
                    return keys;
                }));
    }

    /** Whatever names a role by its key goes on naming it. */
    private static void rename(Draft draft, String from, String to) {
        if (from.equals(to)) {
            return;
        }
        UnaryOperator<String> renamed = key -> key.equals(from) ? to : key;
        draft.all(Kinds.ROLE_SETS)
                .filter(set -> set.roles().contains(from))
                .toList()
                .forEach(set -> draft.put(
                        Kinds.ROLE_SETS,
                        set.withRoles(
                                set.roles().stream().map(renamed).toList(),
                                renamed.apply(set.defaultRole()),
                                renamed.apply(set.creatorRole()),
                                draft.now())));
        draft.all(Kinds.MEMBERSHIPS)
                .filter(membership -> membership.role().equals(from))
                .toList()
                .forEach(row -> Members.change(draft, row, to, row.publicMetadata(), row.privateMetadata()));
        draft.all(Kinds.INVITATIONS)
                .filter(invitation -> isPendingWith(invitation, from))
                .toList()
                .forEach(invitation -> draft.put(Kinds.INVITATIONS, invitation.withRole(to)));
    }

    private static String key(String text) {
        return Parameters.matching(
                text,
                KEY,
                "must start with 'org:' and contain only lowercase alphanumeric characters and underscores.",
                "key");
    }

    private static List<String> keys(Reading state, @Nullable List<String> ids) {
        return ids == null
                ? List.of()
                : ids.stream()
                        .map(id -> state.get(Kinds.PERMISSIONS, id))
                        .map(Permission::key)
                        .toList();
    }
}
