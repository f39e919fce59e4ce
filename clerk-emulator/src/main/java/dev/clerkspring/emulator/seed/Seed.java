package dev.clerkspring.emulator.seed;

import dev.clerkspring.sdk.json.Metadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.util.Assert;

/**
 * What an emulator begins with. Whatever a list leaves out is empty.
 *
 * @param plans what can be subscribed to
 * @param roles roles in organizations; their permissions exist by being named
 * @param organizations the organizations
 * @param personas who can sign in with one click, in the order of the sign-in page
 */
public record Seed(List<Plan> plans, List<Role> roles, List<Organization> organizations, List<Persona> personas) {

    private static final Pattern ROLE = Pattern.compile("org:[a-z0-9_-]+");

    private static final Pattern PERMISSION = Pattern.compile("org:[a-z0-9_-]+:[a-z0-9_-]+");

    private static final Pattern SLUG = Pattern.compile("[a-z0-9_-]+");

    /** Copies the lists. */
    public Seed {
        plans = orEmpty(plans);
        roles = orEmpty(roles);
        organizations = orEmpty(organizations);
        personas = orEmpty(personas);
    }

    /**
     * Returns Ada (admin of Acme), Ben (member of Acme) and Cleo (personal account).
     *
     * @return three invented people
     */
    public static Seed defaults() {
        return DefaultSeed.SEED;
    }

    /**
     * Reads a seed from YAML. Its fields are those of this record and of the ones in it, in snake case.
     *
     * @param yaml the text
     * @return the seed, which refers to nothing that it does not have
     * @throws SeedException if it is none; it says on which line and in which field
     */
    public static Seed parse(String yaml) {
        return SeedReader.read(yaml);
    }

    /**
     * Reads a seed from a YAML file, of an application's class path for example.
     *
     * @param resource where it is
     * @return the seed, which refers to nothing that it does not have
     * @throws SeedException if it is none; it says on which line and in which field
     * @throws UncheckedIOException if it cannot be read
     */
    public static Seed read(Resource resource) {
        try {
            return parse(resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException ex) {
            throw new UncheckedIOException("The seed cannot be read: " + resource.getDescription(), ex);
        }
    }

    /**
     * Returns these personas among the roles, plans and organizations of this seed.
     *
     * @param personas who can sign in
     * @return another seed
     */
    public Seed withPersonas(Persona... personas) {
        return new Seed(plans, roles, organizations, List.of(personas));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list != null ? List.copyOf(list) : List.of();
    }

    private static void check(Pattern pattern, @Nullable String value, String message) {
        Assert.isTrue(value != null && pattern.matcher(value).matches(), message);
    }

    /**
     * A plan.
     *
     * @param slug such as {@code pro}
     * @param name for people; the slug if left out
     * @param features slugs of what it unlocks
     */
    public record Plan(String slug, @Nullable String name, List<String> features) {

        /**
         * Checks the slug.
         *
         * @throws IllegalArgumentException if it is none
         */
        public Plan {
            check(SLUG, slug, "The slug of a plan looks like 'pro'");
            features = orEmpty(features);
        }
    }

    /**
     * A role in organizations.
     *
     * @param key such as {@code org:admin}
     * @param name for people; the key if left out
     * @param permissions keys, such as {@code org:invoices:create}
     */
    public record Role(String key, @Nullable String name, List<String> permissions) {

        /**
         * Checks the keys.
         *
         * @throws IllegalArgumentException if one does not look like Clerk's
         */
        public Role {
            check(ROLE, key, "A role looks like 'org:admin'");
            permissions = orEmpty(permissions);
            permissions.forEach(
                    permission -> check(PERMISSION, permission, "A permission looks like 'org:invoices:create'"));
        }
    }

    /**
     * An organization.
     *
     * @param id {@code org_…}; made of the slug if left out
     * @param slug its name in URLs, unique
     * @param name for people; the slug if left out
     * @param plans slugs of the plans that it has
     * @param publicMetadata for everybody to read
     * @param privateMetadata for the backend alone
     */
    public record Organization(
            @Nullable String id,
            String slug,
            @Nullable String name,
            List<String> plans,
            @Nullable Metadata publicMetadata,
            @Nullable Metadata privateMetadata) {

        /**
         * Checks the slug.
         *
         * @throws IllegalArgumentException if it is none
         */
        public Organization {
            check(SLUG, slug, "The slug of an organization looks like 'acme'");
            id = id != null ? id : "org_emulator_" + slug;
            plans = orEmpty(plans);
        }
    }

    /**
     * A place in an organization.
     *
     * @param organization the slug
     * @param role the key, such as {@code org:admin}
     */
    public record Membership(String organization, String role) {

        /**
         * Checks the two.
         *
         * @throws IllegalArgumentException if one is none
         */
        public Membership {
            check(SLUG, organization, "The organization of a membership is a slug, such as 'acme'");
            check(ROLE, role, "A role looks like 'org:admin'");
        }
    }

    /**
     * Somebody invented.
     *
     * @param id the short name in the sign-in form, such as {@code ada}
     * @param userId {@code user_…}; made of the id if left out
     * @param firstName an invented first name
     * @param lastName an invented last name
     * @param emailAddress an address that belongs to nobody; of {@code example.com} if left out
     * @param username a user name, if any
     * @param password a password for the sign-in form, if any
     * @param description what this persona is good for, in a few words
     * @param memberships the first is the one that is active after signing in; none: the personal account
     * @param plans slugs of the persona's own plans, which count while no organization is active
     * @param publicMetadata for everybody to read
     * @param privateMetadata for the backend alone
     * @param unsafeMetadata for the user to change
     */
    public record Persona(
            String id,
            @Nullable String userId,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String emailAddress,
            @Nullable String username,
            @Nullable String password,
            @Nullable String description,
            List<Membership> memberships,
            List<String> plans,
            @Nullable Metadata publicMetadata,
            @Nullable Metadata privateMetadata,
            @Nullable Metadata unsafeMetadata) {

        /**
         * Checks the id.
         *
         * @throws IllegalArgumentException if it is no short name
         */
        public Persona {
            check(SLUG, id, "The id of a persona looks like 'ada'");
            userId = userId != null ? userId : "user_emulator_" + id;
            emailAddress = emailAddress != null ? emailAddress : id + "@example.com";
            memberships = orEmpty(memberships);
            plans = orEmpty(plans);
        }

        /**
         * Returns a persona without a password and metadata.
         *
         * @param id the short name
         * @param firstName an invented first name
         * @param lastName an invented last name
         * @param description what this persona is good for
         * @param memberships the first is the one that is active after signing in
         * @param plans slugs of the persona's own plans
         * @return the persona
         */
        public static Persona of(
                String id,
                String firstName,
                String lastName,
                String description,
                List<Membership> memberships,
                List<String> plans) {
            return new Persona(
                    id, null, firstName, lastName, null, null, null, description, memberships, plans, null, null, null);
        }

        @Override
        public String toString() {
            return "Persona[" + id + "]";
        }
    }
}
