package dev.clerkspring.emulator.persona;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The personas of one emulator.
 *
 * @param all in the order in which the sign-in page shows them
 */
public record Personas(List<Persona> all) {

    private static final EmulatedOrganization ACME = new EmulatedOrganization(
            "org_emulator_acme", "acme", "Acme", List.of("invoices", "reports"), List.of("team"));

    private static final Persona ADA = new Persona(
            "ada",
            "user_emulator_ada",
            "Ada",
            "Admin",
            "ada@example.com",
            "Admin of Acme: reads, creates and deletes invoices, manages reports",
            new Membership(
                    ACME,
                    "org:admin",
                    List.of(
                            "org:invoices:read",
                            "org:invoices:create",
                            "org:invoices:delete",
                            "org:reports:read",
                            "org:reports:manage")),
            List.of(),
            List.of());

    private static final Persona BEN = new Persona(
            "ben",
            "user_emulator_ben",
            "Ben",
            "Member",
            "ben@example.com",
            "Member of Acme: reads invoices",
            new Membership(ACME, "org:member", List.of("org:invoices:read")),
            List.of(),
            List.of());

    private static final Persona CLEO = new Persona(
            "cleo",
            "user_emulator_cleo",
            "Cleo",
            "Personal",
            "cleo@example.com",
            "Personal account, in no organization",
            null,
            List.of("export"),
            List.of("pro"));

    private static final Personas DEFAULTS = new Personas(List.of(ADA, BEN, CLEO));

    /** Checks that ids are unique. */
    public Personas {
        all = List.copyOf(all);
        if (all.stream().map(Persona::id).distinct().count() < all.size()
                || all.stream().map(Persona::userId).distinct().count() < all.size()) {
            throw new IllegalArgumentException("Two personas have the same id");
        }
    }

    /**
     * Returns Ada (admin of Acme), Ben (member of Acme) and Cleo (personal account).
     *
     * @return three invented people
     */
    public static Personas defaults() {
        return DEFAULTS;
    }

    /**
     * Finds a persona by its short name.
     *
     * @param id such as {@code ada}
     * @return null if there is none
     */
    public @Nullable Persona find(@Nullable String id) {
        return all.stream()
                .filter(persona -> persona.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /**
     * Finds the persona that a user is.
     *
     * @param userId {@code user_…}
     * @return null for a user who was created through the Backend API
     */
    public @Nullable Persona ofUser(String userId) {
        return all.stream()
                .filter(persona -> persona.userId().equals(userId))
                .findFirst()
                .orElse(null);
    }

    /**
     * Finds a user's place in an organization.
     *
     * @param userId {@code user_…}
     * @param organizationId {@code org_…}, or null
     * @return null if the user is no member
     */
    public @Nullable Membership membership(String userId, @Nullable String organizationId) {
        var persona = ofUser(userId);
        var membership = persona != null ? persona.membership() : null;
        return membership != null && Objects.equals(membership.organization().id(), organizationId) ? membership : null;
    }
}
