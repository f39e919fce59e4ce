package dev.clerkspring.emulator.backend.roles;

import dev.clerkspring.emulator.backend.operation.Parameters;
import dev.clerkspring.emulator.entity.Invitation;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.entity.RoleSet;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.organization.Members;
import dev.clerkspring.emulator.organization.Organizations;
import dev.clerkspring.emulator.organization.Roles;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.organizations.Organization;
import dev.clerkspring.sdk.roles.AddRolesRequest;
import dev.clerkspring.sdk.roles.CreateRoleSetRequest;
import dev.clerkspring.sdk.roles.ReplaceRoleRequest;
import dev.clerkspring.sdk.roles.ReplaceRoleSetRequest;
import dev.clerkspring.sdk.roles.RoleSetType;
import dev.clerkspring.sdk.roles.UpdateRoleSetRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What requests do to sets of roles and to the members whose roles are in them.
 */
final class RoleSetChanges {

    private static final Pattern KEY = Pattern.compile("role_set:[a-z0-9_]+");

    private static final int MOST = 10;

    private RoleSetChanges() {}

    static RoleSet find(Reading state, String keyOrId) {
        return state.all(Kinds.ROLE_SETS)
                .filter(set -> set.id().equals(keyOrId) || set.key().equals(keyOrId))
                .findFirst()
                .orElseThrow(() -> ClerkProblem.notFound("role set"));
    }

    /** The members with a role, in organizations that have a set. */
    static Stream<Membership> membersWith(Reading state, RoleSet set, String role) {
        return organizationsOf(state, set)
                .flatMap(organization -> Membership.in(state, organization.id()))
                .filter(membership -> membership.role().equals(role));
    }

    private static Stream<Organization> organizationsOf(Reading state, RoleSet set) {
        return state.all(Kinds.ORGANIZATIONS)
                .filter(organization -> Roles.setOf(state, organization).id().equals(set.id()));
    }

    static RoleSet create(Draft draft, CreateRoleSetRequest request) {
        var set = new RoleSet(
                draft.id("role_set"),
                request.key() != null ? key(request.key()) : keyOf(request.name()),
                Parameters.required(request.name(), "name"),
                request.description(),
                roles(draft, request.roles(), "roles"),
                among(request.roles(), request.defaultRoleKey(), "default_role_key"),
                among(request.roles(), creator(draft, request.creatorRoleKey()), "creator_role_key"),
                false,
                draft.now(),
                draft.now());
        draft.put(Kinds.ROLE_SETS, set);
        return isInitial(request.type()) ? makeInitial(draft, set) : set;
    }

    static RoleSet update(Draft draft, RoleSet old, UpdateRoleSetRequest request) {
        var key = Parameters.given(request.key()).map(RoleSetChanges::key).orElse(old.key());
        var defaultRole = Parameters.given(request.defaultRoleKey()).orElse(old.defaultRole());
        var creatorRole = Parameters.given(request.creatorRoleKey()).orElse(old.creatorRole());
        var set = draft.put(
                Kinds.ROLE_SETS,
                new RoleSet(
                        old.id(),
                        key,
                        Parameters.given(request.name()).orElse(old.name()),
                        request.description() != null ? request.description().orElse(null) : old.description(),
                        old.roles(),
                        among(old.roles(), defaultRole, "default_role_key"),
                        among(old.roles(), creator(draft, creatorRole), "creator_role_key"),
                        old.initial(),
                        old.createdAt(),
                        draft.now()));
        move(draft, old.key(), key);
        return isInitial(Parameters.given(request.type()).orElse(null)) ? makeInitial(draft, set) : set;
    }

    static RoleSet add(Draft draft, RoleSet old, AddRolesRequest request) {
        var roles = new ArrayList<>(old.roles());
        roles.addAll(roles(draft, request.roleKeys(), "role_keys"));
        var defaultRole = Optional.ofNullable(request.defaultRoleKey()).orElse(old.defaultRole());
        var creatorRole = Optional.ofNullable(request.creatorRoleKey()).orElse(old.creatorRole());
        return draft.put(
                Kinds.ROLE_SETS,
                old.withRoles(
                        limited(roles, "role_keys"),
                        among(roles, defaultRole, "default_role_key"),
                        among(roles, creator(draft, creatorRole), "creator_role_key"),
                        draft.now()));
    }

    static RoleSet replaceRole(Draft draft, RoleSet old, ReplaceRoleRequest request) {
        var from = among(old.roles(), request.roleKey(), "role_key");
        var to = Roles.get(draft, request.toRoleKey(), "to_role_key").key();
        membersWith(draft, old, from).toList().forEach(membership -> assign(draft, membership, to));
        invited(draft, old)
                .filter(invitation -> roleOf(invitation).equals(from))
                .toList()
                .forEach(invitation -> draft.put(Kinds.INVITATIONS, invitation.withRole(to)));
        var roles =
                old.roles().stream().map(role -> role.equals(from) ? to : role).toList();
        return draft.put(
                Kinds.ROLE_SETS,
                old.withRoles(
                        roles,
                        old.defaultRole().equals(from) ? to : old.defaultRole(),
                        old.creatorRole().equals(from) ? creator(draft, to) : old.creatorRole(),
                        draft.now()));
    }

    /** Gives every organization of one set another, and removes the first. */
    static RoleSet replace(Draft draft, RoleSet old, ReplaceRoleSetRequest request) {
        var target = find(draft, request.destRoleSetKey());
        if (target.id().equals(old.id())) {
            throw ClerkProblem.invalid(
                    "form_param_value_invalid", "is invalid", "A set cannot replace itself.", "dest_role_set_key");
        }
        var mappings =
                request.reassignmentMappings() != null ? request.reassignmentMappings() : Map.<String, String>of();
        organizationsOf(draft, old)
                .flatMap(organization -> Membership.in(draft, organization.id()))
                .toList()
                .forEach(membership -> {
                    var role = reassigned(membership.role(), target, mappings);
                    if (!role.equals(membership.role())) {
                        assign(draft, membership, role);
                    }
                });
        invited(draft, old)
                .toList()
                .forEach(invitation -> draft.put(
                        Kinds.INVITATIONS, invitation.withRole(reassigned(roleOf(invitation), target, mappings))));
        organizationsOf(draft, old)
                .toList()
                .forEach(organization ->
                        Organizations.change(draft, organization.id(), builder -> builder.roleSetKey(target.key())));
        if (old.initial()) {
            makeInitial(draft, target);
        }
        return draft.remove(Kinds.ROLE_SETS, old.id());
    }

    private static String reassigned(String role, RoleSet target, Map<String, String> mappings) {
        return among(target.roles(), mappings.getOrDefault(role, role), "reassignment_mappings");
    }

    /** Who is to have a role that the set may be about to lose. */
    private static Stream<Invitation> invited(Draft draft, RoleSet set) {
        return organizationsOf(draft, set)
                .flatMap(organization -> Invitation.into(draft, organization.id(), draft.now()))
                .filter(Invitation::pending);
    }

    private static String roleOf(Invitation invitation) {
        return Objects.requireNonNull(invitation.seat()).role();
    }

    private static void assign(Draft draft, Membership membership, String role) {
        Members.change(draft, membership, role, membership.publicMetadata(), membership.privateMetadata());
    }

    private static void move(Draft draft, String fromKey, String toKey) {
        if (!fromKey.equals(toKey)) {
            draft.all(Kinds.ORGANIZATIONS)
                    .filter(organization -> fromKey.equals(organization.roleSetKey()))
                    .toList()
                    .forEach(organization ->
                            Organizations.change(draft, organization.id(), builder -> builder.roleSetKey(toKey)));
        }
    }

    private static boolean isInitial(@Nullable Open<RoleSetType> type) {
        return type != null && type.is(RoleSetType.INITIAL);
    }

    /** There is one initial set. Organizations that never chose keep what they have. */
    private static RoleSet makeInitial(Draft draft, RoleSet set) {
        draft.all(Kinds.ROLE_SETS)
                .filter(each -> each.initial() && !each.id().equals(set.id()))
                .toList()
                .forEach(each -> draft.put(Kinds.ROLE_SETS, each.withInitial(false, draft.now())));
        return draft.put(Kinds.ROLE_SETS, set.withInitial(true, draft.now()));
    }

    private static List<String> roles(Reading state, List<String> keys, String parameter) {
        keys.forEach(key -> Roles.get(state, key, parameter));
        return limited(keys, parameter);
    }

    private static List<String> limited(List<String> keys, String parameter) {
        if (keys.size() > MOST) {
            throw ClerkProblem.invalid(
                    "form_param_array_size_exceeded",
                    "exceeds maximum size",
                    parameter + " should not exceed " + MOST + " items.",
                    parameter);
        }
        return keys;
    }

    private static String among(List<String> roles, String key, String parameter) {
        if (!roles.contains(key)) {
            throw ClerkProblem.invalid(
                    "form_param_value_invalid",
                    "is invalid",
                    key + " does not match one of the allowed values for parameter " + parameter,
                    parameter);
        }
        return key;
    }

    private static String creator(Reading state, String key) {
        if (!Roles.get(state, key, "creator_role_key").creatorEligible()) {
            throw ClerkProblem.invalid(
                    "organization_missing_creator_role_permissions",
                    "missing permissions for creator role",
                    "The creator role must contain the permissions that manage members and profile.",
                    "creator_role_key");
        }
        return key;
    }

    private static String key(String text) {
        return Parameters.matching(
                text,
                KEY,
                "must start with 'role_set:' and contain only lowercase alphanumeric characters and underscores.",
                "key");
    }

    private static String keyOf(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return key("role_set:" + plain);
    }
}
