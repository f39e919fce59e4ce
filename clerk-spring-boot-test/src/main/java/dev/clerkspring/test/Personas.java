package dev.clerkspring.test;

import dev.clerkspring.boot.autoconfigure.ClerkProperties;
import dev.clerkspring.emulator.seed.Seed;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** Personas of a seed as users, with the claims that the emulator gives them. */
final class Personas {

    private final Seed seed;

    private Personas(Seed seed) {
        this.seed = seed;
    }

    /** What the application's emulator begins with. */
    static Seed seed(@Nullable BeanFactory beans) {
        var properties =
                beans != null ? beans.getBeanProvider(ClerkProperties.class).getIfAvailable() : null;
        var own = properties != null ? properties.emulator().seed() : null;
        return own != null ? Seed.read(own) : Seed.defaults();
    }

    static ClerkUser get(Seed seed, String id) {
        var found = seed.personas().stream()
                .filter(persona -> persona.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no persona '" + id + "', but "
                        + seed.personas().stream().map(Seed.Persona::id).toList()));
        return new Personas(seed).user(found);
    }

    /** All in the order of the seed, or these in theirs. */
    static Stream<ClerkUser> of(Seed seed, List<String> ids) {
        var wanted =
                ids.isEmpty() ? seed.personas().stream().map(Seed.Persona::id).toList() : ids;
        return wanted.stream().map(id -> get(seed, id));
    }

    private ClerkUser user(Seed.Persona persona) {
        var profile = Profile.PLAIN.toBuilder()
                .id(Objects.requireNonNull(persona.userId()))
                .label(persona.id());
        if (persona.memberships().isEmpty()) {
            return new ClerkUser(profile.plans(persona.plans())
                    .features(features(persona.plans()))
                    .build());
        }
        var membership = persona.memberships().get(0);
        var organization = find(seed.organizations(), Seed.Organization::slug, membership.organization());
        var role = find(seed.roles(), Seed.Role::key, membership.role());
        return new ClerkUser(profile.organization(organization.id())
                .organizationSlug(organization.slug())
                .role(role.key())
                .permissions(role.permissions())
                .plans(organization.plans())
                .features(features(organization.plans()))
                .build());
    }

    private List<String> features(List<String> plans) {
        return plans.stream()
                .flatMap(plan -> find(seed.plans(), Seed.Plan::slug, plan).features().stream())
                .distinct()
                .toList();
    }

    private static <T> T find(List<T> all, Function<T, String> key, String wanted) {
        return all.stream()
                .filter(each -> key.apply(each).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The seed has no '" + wanted + "'"));
    }
}
