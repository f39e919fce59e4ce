package dev.clerkspring.emulator.seed;

import dev.clerkspring.emulator.entity.Credentials;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.entity.Permission;
import dev.clerkspring.emulator.entity.Persona;
import dev.clerkspring.emulator.entity.Plan;
import dev.clerkspring.emulator.entity.Role;
import dev.clerkspring.emulator.entity.Subscription;
import dev.clerkspring.emulator.organization.NewOrganizations;
import dev.clerkspring.emulator.organization.Roles;
import dev.clerkspring.emulator.password.Password;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.user.NewUsers;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.organizations.Organization;
import dev.clerkspring.sdk.verification.IdentificationStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a seed into rows. */
public final class Sowing {

    private final Draft draft;

    private Sowing(Draft draft) {
        this.draft = draft;
    }

    /**
     * Adds what a seed says.
     *
     * @param seed what to begin with
     * @param draft where to add it
     * @throws SeedException if the seed refers to something that it does not have, or says something twice
     */
    public static void sow(Seed seed, Draft draft) {
        SeedCheck.check(seed);
        new Sowing(draft).sow(seed);
    }

    private void sow(Seed seed) {
        seed.plans()
                .forEach(plan -> draft.put(
                        Kinds.PLANS, new Plan(plan.slug(), orElse(plan.name(), plan.slug()), plan.features())));
        seed.roles().stream()
                .flatMap(role -> role.permissions().stream())
                .distinct()
                .forEach(this::permission);
        seed.roles().forEach(this::role);
        Roles.addInstances(draft);
        seed.organizations().forEach(this::organization);
        var organizations =
                draft.all(Kinds.ORGANIZATIONS).collect(Collectors.toMap(Organization::slug, Function.identity()));
        seed.personas().forEach(persona -> persona(persona, organizations));
    }

    private void permission(String key) {
        draft.put(
                Kinds.PERMISSIONS,
                new Permission("perm_emulator_" + name(key), key, key, null, draft.now(), draft.now()));
    }

    private void role(Seed.Role role) {
        draft.put(
                Kinds.ROLES,
                new Role(
                        "role_emulator_" + name(role.key()),
                        role.key(),
                        orElse(role.name(), role.key()),
                        null,
                        role.key().equals("org:admin"),
                        role.permissions(),
                        draft.now(),
                        draft.now()));
    }

    private void organization(Seed.Organization organization) {
        var id = Objects.requireNonNull(organization.id());
        draft.put(
                Kinds.ORGANIZATIONS,
                NewOrganizations.blank(id, draft.now())
                        .name(orElse(organization.name(), organization.slug()))
                        .slug(organization.slug())
                        .roleSetKey(Roles.initial(draft).key())
                        .publicMetadata(orElse(organization.publicMetadata(), Metadata.empty()))
                        .privateMetadata(orElse(organization.privateMetadata(), Metadata.empty()))
                        .build());
        subscribe(id, organization.plans());
    }

    private void persona(Seed.Persona persona, Map<String, Organization> organizations) {
        var userId = Objects.requireNonNull(persona.userId());
        var email = NewUsers.email(
                "idn_emulator_" + persona.id(),
                Objects.requireNonNull(persona.emailAddress()),
                IdentificationStatus.VERIFIED,
                draft.now());
        draft.put(
                Kinds.USERS,
                NewUsers.blank(userId, draft.now())
                        .firstName(persona.firstName())
                        .lastName(persona.lastName())
                        .username(persona.username())
                        .emailAddresses(List.of(email))
                        .primaryEmailAddressId(email.id())
                        .passwordEnabled(persona.password() != null)
                        .publicMetadata(orElse(persona.publicMetadata(), Metadata.empty()))
                        .privateMetadata(orElse(persona.privateMetadata(), Metadata.empty()))
                        .unsafeMetadata(orElse(persona.unsafeMetadata(), Metadata.empty()))
                        .build());
        if (persona.password() != null) {
            draft.put(Kinds.CREDENTIALS, new Credentials(userId, Password.of(persona.password())));
        }
        subscribe(userId, persona.plans());
        persona.memberships().forEach(membership -> join(userId, membership, organizations));
        var first = Membership.of(draft, userId)
                .map(Membership::organizationId)
                .findFirst()
                .orElse(null);
        draft.put(Kinds.PERSONAS, new Persona(persona.id(), userId, orElse(persona.description(), ""), first));
    }

    private void join(String userId, Seed.Membership membership, Map<String, Organization> organizations) {
        var organization = organizations.get(membership.organization());
        draft.put(
                Kinds.MEMBERSHIPS,
                new Membership(
                        "orgmem_" + userId + "_" + membership.organization(),
                        Objects.requireNonNull(organization).id(),
                        userId,
                        membership.role(),
                        Metadata.empty(),
                        Metadata.empty(),
                        draft.now(),
                        draft.now()));
    }

    private void subscribe(String subjectId, List<String> plans) {
        if (!plans.isEmpty()) {
            draft.put(Kinds.SUBSCRIPTIONS, new Subscription(subjectId, plans));
        }
    }

    private static String name(String key) {
        return key.replaceFirst("^org:", "").replace(':', '_');
    }

    private static <T> T orElse(@Nullable T value, T other) {
        return value != null ? value : other;
    }
}
