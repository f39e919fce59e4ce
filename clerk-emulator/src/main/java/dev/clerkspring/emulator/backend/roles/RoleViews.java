package dev.clerkspring.emulator.backend.roles;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Permission;
import dev.clerkspring.emulator.entity.Role;
import dev.clerkspring.emulator.entity.RoleSet;
import dev.clerkspring.emulator.organization.Roles;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.roles.RoleSetItem;
import dev.clerkspring.sdk.roles.RoleSetType;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Roles, permissions and sets of roles as the API tells them.
 */
public final class RoleViews {

    private RoleViews() {}

    /**
     * Makes what the API tells of a permission.
     *
     * @param permission the permission
     * @return as told
     */
    public static dev.clerkspring.sdk.roles.Permission view(Permission permission) {
        return dev.clerkspring.sdk.roles.Permission.builder()
                .object("permission")
                .id(permission.id())
                .name(permission.name())
                .key(permission.key())
                .description(permission.description() != null ? permission.description() : "")
                .type(permission.system() ? "system" : "user")
                .createdAt(permission.createdAt())
                .updatedAt(permission.updatedAt())
                .build();
    }

    /**
     * Makes what the API tells of a role.
     *
     * @param state where its permissions are
     * @param role the role
     * @return as told
     */
    public static dev.clerkspring.sdk.roles.Role view(Reading state, Role role) {
        return dev.clerkspring.sdk.roles.Role.builder()
                .object("role")
                .id(role.id())
                .name(role.name())
                .key(role.key())
                .description(role.description())
                .isCreatorEligible(role.creatorEligible())
                .permissions(state.all(Kinds.PERMISSIONS)
                        .filter(permission -> role.permissions().contains(permission.key()))
                        .map(RoleViews::view)
                        .toList())
                .createdAt(role.createdAt())
                .updatedAt(role.updatedAt())
                .build();
    }

    static dev.clerkspring.sdk.roles.RoleSet view(Reading state, RoleSet set) {
        return dev.clerkspring.sdk.roles.RoleSet.builder()
                .object("role_set")
                .id(set.id())
                .name(set.name())
                .key(set.key())
                .description(set.description())
                .roles(items(state, set, set.roles().stream()).toList())
                .defaultRole(items(state, set, Stream.of(set.defaultRole()))
                        .findFirst()
                        .orElse(null))
                .creatorRole(items(state, set, Stream.of(set.creatorRole()))
                        .findFirst()
                        .orElse(null))
                .type(Open.of(set.initial() ? RoleSetType.INITIAL : RoleSetType.CUSTOM))
                .createdAt(set.createdAt())
                .updatedAt(set.updatedAt())
                .build();
    }

    private static Stream<RoleSetItem> items(Reading state, RoleSet set, Stream<String> keys) {
        return keys.map(key -> Roles.find(state, key))
                .filter(Objects::nonNull)
                .map(role -> item(
                        role, RoleSetChanges.membersWith(state, set, role.key()).count()));
    }

    private static RoleSetItem item(Role role, long members) {
        return RoleSetItem.builder()
                .object("role_set_item")
                .id(role.id())
                .name(role.name())
                .key(role.key())
                .description(role.description())
                .membersCount(members)
                .hasMembers(members > 0)
                .createdAt(role.createdAt())
                .updatedAt(role.updatedAt())
                .build();
    }
}
