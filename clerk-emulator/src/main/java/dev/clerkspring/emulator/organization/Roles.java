package dev.clerkspring.emulator.organization;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Permission;
import dev.clerkspring.emulator.entity.Role;
import dev.clerkspring.emulator.entity.RoleSet;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.organizations.Organization;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Roles in organizations, and the permissions and the set of them that every instance has.
 */
public final class Roles {

    /** The role of whoever creates an organization. */
    public static final String ADMIN = "org:admin";

    /** The role of everybody else. */
    public static final String MEMBER = "org:member";

    private static final String READ_MEMBERS = "org:sys_memberships:read";

    private static final List<String> NEEDED_TO_CREATE =
            List.of("org:sys_memberships:manage", "org:sys_profile:manage");

    private static final List<String> SYSTEM_PERMISSIONS = Stream.concat(
                    NEEDED_TO_CREATE.stream(),
                    Stream.of(
                            READ_MEMBERS,
                            "org:sys_profile:delete",
                            "org:sys_domains:read",
                            "org:sys_domains:manage",
                            "org:sys_billing:read",
                            "org:sys_billing:manage"))
            .toList();

    private Roles() {}

    /**
     * Adds what every instance of Clerk's has, where it is not there: Clerk's own permissions, the roles admin and member, and
     * the set of roles that new organizations have.
     *
     * @param draft where
     */
    public static void addInstances(Draft draft) {
        SYSTEM_PERMISSIONS.forEach(key -> addPermission(draft, key));
        add(draft, ADMIN, "Admin", SYSTEM_PERMISSIONS);
        add(draft, MEMBER, "Member", List.of(READ_MEMBERS));
        if (draft.all(Kinds.ROLE_SETS).findAny().isEmpty()) {
            draft.put(
                    Kinds.ROLE_SETS,
                    new RoleSet(
                            "role_set_emulator_default",
                            "role_set:default",
                            "Default",
                            null,
                            draft.all(Kinds.ROLES).map(Role::key).toList(),
                            MEMBER,
                            ADMIN,
                            true,
                            draft.now(),
                            draft.now()));
        }
    }

    private static void addPermission(Draft draft, String key) {
        if (draft.all(Kinds.PERMISSIONS)
                .noneMatch(permission -> permission.key().equals(key))) {
            draft.put(Kinds.PERMISSIONS, new Permission(id("perm", key), key, key, null, draft.now(), draft.now()));
        }
    }

    private static void add(Draft draft, String key, String name, List<String> permissions) {
        var old = find(draft, key);
        draft.put(
                Kinds.ROLES,
                old != null
                        ? with(
                                old,
                                Stream.concat(old.permissions().stream(), permissions.stream())
                                        .toList(),
                                draft)
                        : new Role(
                                id("role", key),
                                key,
                                name,
                                null,
                                canCreate(permissions),
                                permissions,
                                draft.now(),
                                draft.now()));
    }

    private static String id(String prefix, String key) {
        return prefix + "_emulator_" + key.replaceFirst("^org:", "").replace(':', '_');
    }

    /**
     * Gives a role other permissions.
     *
     * @param role the role
     * @param permissions their keys
     * @param draft the time
     * @return another, not yet put anywhere
     */
    public static Role with(Role role, List<String> permissions, Draft draft) {
        return new Role(
                role.id(),
                role.key(),
                role.name(),
                role.description(),
                canCreate(permissions),
                permissions,
                role.createdAt(),
                draft.now());
    }

    /**
     * Tells whether a role with these permissions is fit for whoever creates an organization.
     *
     * @param permissions their keys
     * @return whether it manages members and profile
     */
    public static boolean canCreate(List<String> permissions) {
        return permissions.containsAll(NEEDED_TO_CREATE);
    }

    /**
     * Finds a role.
     *
     * @param state where to look
     * @param key such as {@code org:admin}
     * @return null if there is none
     */
    public static @Nullable Role find(Reading state, String key) {
        return state.all(Kinds.ROLES)
                .filter(role -> role.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns what people call a role.
     *
     * @param state where to look
     * @param key such as {@code org:admin}
     * @return its name; the key if there is no such role
     */
    public static String name(Reading state, String key) {
        var role = find(state, key);
        return role != null ? role.name() : key;
    }

    /**
     * Finds a role that has to be there.
     *
     * @param state where to look
     * @param key such as {@code org:admin}
     * @param parameter which parameter says it
     * @return the role
     * @throws ClerkProblem 404 if there is none
     */
    public static Role get(Reading state, String key, String parameter) {
        var role = find(state, key);
        if (role == null) {
            throw notFound(parameter);
        }
        return role;
    }

    /**
     * Demands that a role can be had in an organization.
     *
     * @param state where to look
     * @param organization the organization
     * @param key such as {@code org:admin}
     * @return the key
     * @throws ClerkProblem 404 if there is no such role, or it is not in the organization's set
     */
    public static String require(Reading state, Organization organization, String key) {
        if (find(state, key) == null || !setOf(state, organization).roles().contains(key)) {
            throw notFound("role");
        }
        return key;
    }

    /**
     * Returns the roles that an organization can choose from.
     *
     * @param state where to look
     * @param organization the organization
     * @return its own set, or the one that new organizations have
     */
    public static RoleSet setOf(Reading state, Organization organization) {
        return state.all(Kinds.ROLE_SETS)
                .filter(set -> set.key().equals(organization.roleSetKey()))
                .findFirst()
                .orElseGet(() -> initial(state));
    }

    /**
     * Returns the set that new organizations have.
     *
     * @param state where to look
     * @return the set
     */
    public static RoleSet initial(Reading state) {
        return state.all(Kinds.ROLE_SETS)
                .filter(RoleSet::initial)
                .findFirst()
                .orElseThrow(() -> ClerkProblem.notFound("role set"));
    }

    private static ClerkProblem notFound(String parameter) {
        return ClerkProblem.about(
                HttpStatus.NOT_FOUND, "resource_not_found", "not found", "Organization role not found", parameter);
    }
}
