package dev.clerkspring.emulator.seed;

import java.util.List;

/** Three invented people. */
final class DefaultSeed {

    static final Seed SEED = new Seed(
            List.of(
                    new Seed.Plan("team", "Team", List.of("invoices", "reports")),
                    new Seed.Plan("pro", "Pro", List.of("export"))),
            List.of(
                    new Seed.Role(
                            "org:admin",
                            "Admin",
                            List.of(
                                    "org:invoices:read",
                                    "org:invoices:create",
                                    "org:invoices:delete",
                                    "org:reports:read",
                                    "org:reports:manage")),
                    new Seed.Role("org:member", "Member", List.of("org:invoices:read"))),
            List.of(new Seed.Organization(null, "acme", "Acme", List.of("team"), null, null)),
            List.of(
                    Seed.Persona.of(
                            "ada",
                            "Ada",
                            "Admin",
                            "Admin of Acme: reads, creates and deletes invoices, manages reports",
                            List.of(new Seed.Membership("acme", "org:admin")),
                            List.of()),
                    Seed.Persona.of(
                            "ben",
                            "Ben",
                            "Member",
                            "Member of Acme: reads invoices",
                            List.of(new Seed.Membership("acme", "org:member")),
                            List.of()),
                    Seed.Persona.of(
                            "cleo",
                            "Cleo",
                            "Personal",
                            "Personal account, in no organization",
                            List.of(),
                            List.of("pro"))));

    private DefaultSeed() {}
}
