package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.users.User;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A user as the Frontend API tells it to that user: without what is the backend's alone. */
final class UserView {

    private static final List<String> NOT_TOLD = List.of("private_metadata", "locale", "bypass_client_trust", "scim");

    private static final List<String> TOLD_EVEN_IF_NULL = List.of(
            "username",
            "first_name",
            "last_name",
            "primary_email_address_id",
            "primary_phone_number_id",
            "primary_web3_wallet_id",
            "external_id",
            "last_sign_in_at",
            "lockout_expires_in_seconds",
            "verification_attempts_remaining",
            "last_active_at",
            "mfa_enabled_at",
            "mfa_disabled_at",
            "legal_accepted_at");

    private UserView() {}

    static JsonNode of(Reading state, User user, Instant now) {
        ObjectNode view = ClerkJson.mapper().valueToTree(user);
        view.remove(NOT_TOLD);
        TOLD_EVEN_IF_NULL.stream().filter(name -> !view.has(name)).forEach(view::putNull);
        var memberships = Membership.of(state, user.id())
                .map(membership -> MembershipView.of(state, membership, now))
                .toList();
        view.set("organization_memberships", ClerkJson.mapper().valueToTree(memberships));
        return view;
    }
}
