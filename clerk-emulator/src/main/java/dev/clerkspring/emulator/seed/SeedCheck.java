package dev.clerkspring.emulator.seed;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a seed says twice, and what it refers to without having it.
 */
final class SeedCheck {

    private final Set<String> plans;

    private final Set<String> roles;

    private final Set<String> organizations;

    private SeedCheck(Seed seed) {
        this.plans = all(seed.plans(), Seed.Plan::slug);
        this.roles = all(seed.roles(), Seed.Role::key);
        this.organizations = all(seed.organizations(), Seed.Organization::slug);
    }

    /**
     * Checks a seed.
     *
     * @throws SeedException for the first thing that is wrong
     */
    static void check(Seed seed) {
        var check = new SeedCheck(seed);
        unique("plans", "slug", seed.plans(), Seed.Plan::slug);
        unique("roles", "key", seed.roles(), Seed.Role::key);
        unique("organizations", "slug", seed.organizations(), Seed.Organization::slug);
        unique("organizations", "id", seed.organizations(), Seed.Organization::id);
        unique("personas", "id", seed.personas(), Seed.Persona::id);
        unique("personas", "user_id", seed.personas(), Seed.Persona::userId);
        unique("personas", "email_address", seed.personas(), Seed.Persona::emailAddress);
        unique("personas", "username", seed.personas(), Seed.Persona::username);
        each(
                "organizations",
                seed.organizations(),
                (organization, path) -> check.plans(organization.plans(), path.then("plans")));
        each("personas", seed.personas(), check::persona);
    }

    private void persona(Seed.Persona persona, SeedPath path) {
        plans(persona.plans(), path.then("plans"));
        var seen = new HashSet<String>();
        each(persona.memberships(), path.then("memberships"), (membership, place) -> {
            known(organizations, membership.organization(), "organization", place.then("organization"));
            known(roles, membership.role(), "role", place.then("role"));
            if (!seen.add(membership.organization())) {
                throw new SeedException(place, "'" + persona.id() + "' is a member of this organization already");
            }
        });
    }

    private void plans(List<String> slugs, SeedPath path) {
        each(slugs, path, (slug, place) -> known(plans, slug, "plan", place));
    }

    private static void known(Set<String> all, String name, String kind, SeedPath path) {
        if (!all.contains(name)) {
            throw new SeedException(path, "the seed has no " + kind + " '" + name + "'; it has " + all);
        }
    }

    private static <T> void unique(String list, String field, List<T> all, Function<T, @Nullable String> value) {
        var seen = new HashSet<String>();
        each(list, all, (one, path) -> {
            var own = value.apply(one);
            if (own != null && !seen.add(own.toLowerCase(Locale.ROOT))) {
                throw new SeedException(path.then(field), "another of the " + list + " has the same");
            }
        });
    }

    private static <T> void each(String list, List<T> all, Visitor<T> visitor) {
        each(all, SeedPath.ROOT.then(list), visitor);
    }

    private static <T> void each(List<T> all, SeedPath path, Visitor<T> visitor) {
        for (int i = 0; i < all.size(); i++) {
            visitor.visit(all.get(i), path.then(i));
        }
    }

    private static <T> Set<String> all(List<T> list, Function<T, String> name) {
        return list.stream().map(name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private interface Visitor<T> {

        void visit(T value, SeedPath path);
    }
}
