package dev.clerkspring.emulator.token;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.entity.Role;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.emulator.user.Identifiers;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.organizations.Organization;
import dev.clerkspring.sdk.sessions.Session;
import dev.clerkspring.sdk.users.User;
import dev.clerkspring.sdk.verification.Verification;
import dev.clerkspring.sdk.verification.VerificationStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * The values of shortcodes: what templates may tell of a session's user and active organization. Private metadata is none of it.
 */
final class Shortcodes implements Function<String, JsonNode> {

    private final JsonNode values;

    Shortcodes(Reading state, Session session) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        var user = state.get(Kinds.USERS, session.userId());
        all.put("user", user(state, user));
        all.put("session", Map.of("actor", session.actor() != null ? session.actor() : Metadata.empty()));
        var membership = Membership.find(state, session.lastActiveOrganizationId(), session.userId());
        if (membership != null) {
            var organization = state.get(Kinds.ORGANIZATIONS, membership.organizationId());
            all.put("org", organization(state, organization, membership));
            all.put("org_membership", membership(state, membership));
        }
        this.values = Metadata.of(all).tree();
    }

    @Override
    public JsonNode apply(String path) {
        var value = values;
        for (var name : path.split("\\.")) {
            value = value.path(name);
        }
        return value.isMissingNode() ? NullNode.getInstance() : value;
    }

    private static Map<String, @Nullable Object> user(Reading state, User user) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        var email = Identifiers.EMAIL_ADDRESSES.primary(user);
        var phone = Identifiers.PHONE_NUMBERS.primary(user);
        values.put("id", user.id());
        values.put("external_id", user.externalId());
        values.put("username", user.username());
        values.put("first_name", user.firstName());
        values.put("last_name", user.lastName());
        values.put("full_name", fullName(user));
        values.put("primary_email_address", email != null ? email.emailAddress() : null);
        values.put("email_verified", email != null && isVerified(email.verification()));
        values.put("primary_phone_number", phone != null ? phone.phoneNumber() : null);
        values.put("phone_number_verified", phone != null && isVerified(phone.verification()));
        values.put("image_url", user.imageUrl());
        values.put("has_image", user.hasImage());
        values.put("two_factor_enabled", user.twoFactorEnabled());
        values.put("created_at", user.createdAt().getEpochSecond());
        values.put("updated_at", user.updatedAt().getEpochSecond());
        values.put(
                "last_sign_in_at",
                user.lastSignInAt() != null ? user.lastSignInAt().getEpochSecond() : null);
        values.put("public_metadata", user.publicMetadata());
        values.put("unsafe_metadata", user.unsafeMetadata());
        values.put(
                "organizations",
                Membership.of(state, user.id())
                        .collect(Collectors.toMap(Membership::organizationId, Membership::role)));
        return values;
    }

    private static @Nullable String fullName(User user) {
        var name = Stream.of(user.firstName(), user.lastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }

    private static boolean isVerified(@Nullable Verification verification) {
        return verification != null && verification.status().is(VerificationStatus.VERIFIED);
    }

    private static Map<String, @Nullable Object> organization(
            Reading state, Organization organization, Membership membership) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("id", organization.id());
        values.put("name", organization.name());
        values.put("slug", organization.slug());
        values.put("role", membership.role());
        values.put("permissions", Role.permissionsOf(state, membership.role()));
        values.put("image_url", organization.imageUrl());
        values.put("has_image", organization.hasImage());
        values.put("created_at", organization.createdAt().getEpochSecond());
        values.put("public_metadata", organization.publicMetadata());
        return values;
    }

    private static Map<String, @Nullable Object> membership(Reading state, Membership membership) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("id", membership.id());
        values.put("role", membership.role());
        values.put("permissions", Role.permissionsOf(state, membership.role()));
        values.put("public_metadata", membership.publicMetadata());
        return values;
    }
}
