package dev.clerkspring.emulator.organization;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.session.Sessions;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.organizations.Organization;
import dev.clerkspring.sdk.organizations.OrganizationBuilder;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How organizations begin, change and end.
 */
public final class Organizations {

    private static final int LONGEST_NAME = 256;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]+");

    private Organizations() {}

    /**
     * Creates an organization.
     *
     * @param draft where
     * @param name for people
     * @param slug its name in URLs; made of the name if null
     * @param creatorId the user who becomes its first member, in the role for creators; null for none
     * @param more sets what else it begins with
     * @return the organization
     * @throws ClerkProblem 422 if name or slug will not do, 400 if there is no such user
     */
    public static Organization create(
            Draft draft,
            String name,
            @Nullable String slug,
            @Nullable String creatorId,
            Consumer<OrganizationBuilder> more) {
        if (creatorId != null && draft.find(Kinds.USERS, creatorId) == null) {
            throw ClerkProblem.badRequest(
                    "organization_creator_not_found", "creator not found", "No users found with this id.");
        }
        var builder = NewOrganizations.blank(draft.id("org"), draft.now())
                .name(name(name))
                .slug(slug != null ? slug(slug) : slugOf(draft, name))
                .roleSetKey(Roles.initial(draft).key())
                .createdBy(creatorId);
        more.accept(builder);
        var organization = draft.put(Kinds.ORGANIZATIONS, builder.build());
        if (creatorId != null) {
            Members.join(
                    draft,
                    organization,
                    creatorId,
                    Roles.setOf(draft, organization).creatorRole(),
                    Metadata.empty(),
                    Metadata.empty());
        }
        return organization;
    }

    /**
     * Demands a name.
     *
     * @param text what was sent
     * @return the same
     * @throws ClerkProblem 422 if it is blank or longer than 256 characters
     */
    public static String name(String text) {
        if (text.isBlank()) {
            throw ClerkProblem.missing("name");
        }
        if (text.length() > LONGEST_NAME) {
            throw ClerkProblem.invalid(
                    "form_param_max_length_exceeded",
                    "exceeds maximum length",
                    "name should not exceed 256 characters.",
                    "name");
        }
        return text;
    }

    /**
     * Demands a slug.
     *
     * @param text what was sent
     * @return the same
     * @throws ClerkProblem 422 if it has other characters than small letters, digits and dashes
     */
    public static String slug(String text) {
        if (!SLUG.matcher(text).matches()) {
            throw ClerkProblem.invalid(
                    "form_param_format_invalid",
                    "is invalid",
                    "slug can only contain lowercase alphanumeric characters and the dash.",
                    "slug");
        }
        return text;
    }

    private static String slugOf(Reading state, String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var slug = plain.isEmpty() ? "organization" : plain;
        return Stream.concat(
                        Stream.of(slug), Stream.iterate(2, number -> number + 1).map(number -> slug + "-" + number))
                .filter(free -> find(state, free) == null)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Finds an organization.
     *
     * @param state where to look
     * @param idOrSlug its id or its slug
     * @return null if there is none
     */
    public static @Nullable Organization find(Reading state, String idOrSlug) {
        var organization = state.find(Kinds.ORGANIZATIONS, idOrSlug);
        return organization != null
                ? organization
                : state.all(Kinds.ORGANIZATIONS)
                        .filter(each -> idOrSlug.equals(each.slug()))
                        .findFirst()
                        .orElse(null);
    }

    /**
     * Changes an organization.
     *
     * @param draft where
     * @param id {@code org_…}
     * @param change sets what is new
     * @return the organization
     * @throws ClerkProblem 404 if there is none
     */
    public static Organization change(Draft draft, String id, Consumer<OrganizationBuilder> change) {
        return draft.change(Kinds.ORGANIZATIONS, id, old -> {
            var builder = OrganizationBuilder.builder(old).updatedAt(draft.now());
            change.accept(builder);
            return builder.build();
        });
    }

    /**
     * Deletes an organization and whatever is nothing without it: memberships, invitations, API keys; sessions go on without it.
     *
     * @param draft where
     * @param id {@code org_…}
     * @return what is gone
     * @throws ClerkProblem 404 if there is none
     */
    public static Organization delete(Draft draft, String id) {
        Membership.in(draft, id).map(Membership::userId).toList().forEach(userId -> Sessions.leave(draft, userId, id));
        draft.removeAll(
                Kinds.MEMBERSHIPS, membership -> membership.organizationId().equals(id));
        draft.removeAll(Kinds.INVITATIONS, invitation -> invitation.isInto(id));
        draft.removeAll(Kinds.API_KEYS, key -> key.subject().equals(id));
        draft.removeAll(
                Kinds.SUBSCRIPTIONS, subscription -> subscription.subjectId().equals(id));
        return draft.remove(Kinds.ORGANIZATIONS, id);
    }
}
