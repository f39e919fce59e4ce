package dev.clerkspring.conformance.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.emulator.ClerkEmulator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * Clerk's {@code @clerk/backend} against the emulator's jar: users, organizations, sessions, machines, keys.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClerkBackendTests {

    private static final String ADA = "user_emulator_ada";

    private static final String ACME = "org_emulator_acme";

    private StandaloneEmulator emulator;

    private ClerkBackendSdk sdk;

    @BeforeAll
    void start() {
        emulator = StandaloneEmulator.start();
        try {
            sdk = new ClerkBackendSdk(emulator);
        } catch (RuntimeException ex) {
            emulator.close();
            throw ex;
        }
    }

    @AfterAll
    void stop() {
        if (sdk != null) {
            sdk.close();
            emulator.close();
        }
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    private static Stream<String> each(JsonNode page, String field) {
        return page.path("data")
                .valueStream()
                .map(element -> element.path(field).asString());
    }

    @Test
    void listsCreatesUpdatesAndDeletesUsers() {
        var created = sdk.call(
                "users.createUser",
                Map.of("emailAddress", List.of("new@example.com"), "firstName", "New", "externalId", "crm-1"));
        var id = created.path("id").asString();
        assertThat(created.path("emailAddresses").path(0).path("emailAddress").asString())
                .isEqualTo("new@example.com");
        var page = sdk.call("users.getUserList", Map.of("limit", 2, "orderBy", "-created_at"));
        assertThat(page.path("totalCount").asInt()).isEqualTo(4);
        assertThat(each(page, "id").findFirst()).hasValue(id);
        assertThat(each(sdk.call("users.getUserList", Map.of("query", "new@")), "externalId"))
                .containsExactly("crm-1");

        assertThat(sdk.call("users.updateUser", id, Map.of("lastName", "Name"))
                        .path("lastName")
                        .asString())
                .isEqualTo("Name");
        var merged = sdk.call("users.updateUserMetadata", id, Map.of("publicMetadata", Map.of("a", Map.of("b", 1))));
        assertThat(merged.path("publicMetadata").path("a").path("b").asInt()).isEqualTo(1);
        assertThat(sdk.call("users.banUser", id).path("banned").asBoolean()).isTrue();

        assertThat(sdk.call("users.deleteUser", id).path("deleted").asBoolean()).isTrue();
        assertThat(sdk.failure("users.getUser", id)).isEqualTo("404 resource_not_found");
        assertThat(sdk.failure("users.createUser", Map.of("emailAddress", List.of("ada@example.com"))))
                .isEqualTo("422 form_identifier_exists");
    }

    @Test
    void listsCreatesUpdatesAndDeletesOrganizations() {
        var created = sdk.call("organizations.createOrganization", Map.of("name", "New", "createdBy", ADA));
        var id = created.path("id").asString();
        var page = sdk.call("organizations.getOrganizationList", Map.of("includeMembersCount", true));
        assertThat(each(page, "slug")).containsExactly("new", "acme");
        assertThat(each(page, "membersCount")).containsExactly("1", "2");
        assertThat(sdk.call("organizations.getOrganization", Map.of("slug", "new"))
                        .path("id")
                        .asString())
                .isEqualTo(id);
        assertThat(sdk.call("organizations.updateOrganization", id, Map.of("name", "Newer"))
                        .path("name")
                        .asString())
                .isEqualTo("Newer");

        sdk.call(
                "organizations.createOrganizationMembership",
                Map.of("organizationId", id, "userId", "user_emulator_cleo", "role", "org:member"));
        var members = sdk.call(
                "organizations.getOrganizationMembershipList", Map.of("organizationId", id, "orderBy", "+first_name"));
        assertThat(each(members, "role")).containsExactly("org:admin", "org:member");
        var invited = sdk.call(
                "organizations.createOrganizationInvitation",
                Map.of("organizationId", id, "emailAddress", "new@example.com", "role", "org:member"));
        assertThat(invited.path("status").asString()).isEqualTo("pending");

        assertThat(sdk.call("organizations.deleteOrganization", id)
                        .path("deleted")
                        .asBoolean())
                .isTrue();
        assertThat(sdk.failure("organizations.getOrganization", Map.of("organizationId", id)))
                .isEqualTo("404 resource_not_found");
    }

    @Test
    void uploadsImages() {
        var image = Map.of("file", Map.of("blob", "iVBORw0KGgo=", "type", "image/png"));
        assertThat(sdk.call("users.updateUserProfileImage", ADA, image)
                        .path("hasImage")
                        .asBoolean())
                .isTrue();
        assertThat(sdk.call("organizations.updateOrganizationLogo", ACME, image)
                        .path("imageUrl")
                        .asString())
                .isEqualTo("data:image/png;base64,iVBORw0KGgo=");
    }

    @Test
    void verifiesATokenByThePublishedKeys() {
        var claims = sdk.call("verifyToken", emulator.sessionToken("ada"));
        assertThat(claims.path("sub").asString()).isEqualTo(ADA);
        assertThat(claims.path("o").path("rol").asString()).isEqualTo("admin");
        assertThat(sdk.failure("verifyToken", "e30.e30.e30")).isEqualTo("0 jwk-kid-mismatch");
    }

    @Test
    void authenticatesARequestByItsHeader() {
        var auth = sdk.authenticate(emulator.sessionToken("ben"), "session_token");
        assertThat(auth.path("userId").asString()).isEqualTo("user_emulator_ben");
        assertThat(auth.path("orgId").asString()).isEqualTo(ACME);
        assertThat(auth.path("orgRole").asString()).isEqualTo("org:member");
    }

    @Test
    void makesTokensOfASessionAndOfATemplate() {
        var session = sdk.call("sessions.createSession", Map.of("userId", ADA))
                .path("id")
                .asString();
        var token = sdk.call("sessions.getToken", session).path("jwt").asString();
        assertThat(sdk.call("verifyToken", token).path("sid").asString()).isEqualTo(session);
        sdk.call(
                "jwtTemplates.create",
                Map.of("name", "other", "claims", Map.of("mail", "{{user.primary_email_address}}")));
        assertThat(each(sdk.call("jwtTemplates.list", Map.of()), "name")).containsExactly("other");
        var made = sdk.call("sessions.getToken", session, "other").path("jwt").asString();
        assertThat(sdk.call("verifyToken", made).path("mail").asString()).isEqualTo("ada@example.com");
        assertThat(sdk.call("sessions.revokeSession", session).path("status").asString())
                .isEqualTo("revoked");
        assertThat(sdk.failure("sessions.getToken", session)).isEqualTo("404 resource_not_found");
    }

    @Test
    void verifiesTokensOfMachines() {
        var target = sdk.call("machines.create", Map.of("name", "target"));
        var caller = sdk.call(
                "machines.create",
                Map.of(
                        "name",
                        "caller",
                        "scopedMachines",
                        List.of(target.path("id").asString())));
        for (var format : List.of("opaque", "jwt")) {
            var created = sdk.call(
                    "m2m.createToken",
                    Map.of("machineSecretKey", caller.path("secretKey").asString(), "tokenFormat", format));
            var token = created.path("token").asString();
            var verified = sdk.call(
                    "m2m.verify",
                    Map.of("machineSecretKey", target.path("secretKey").asString(), "token", token));
            assertThat(verified.path("subject")).isEqualTo(caller.path("id"));
            assertThat(sdk.authenticate(token, "m2m_token").path("machineId"))
                    .as(format)
                    .isEqualTo(caller.path("id"));
        }
        var tokens = sdk.call("m2m.list", Map.of("subject", caller.path("id").asString()));
        assertThat(tokens.path("totalCount").asInt()).isEqualTo(1);
        var id = tokens.path("data").path(0).path("id").asString();
        assertThat(sdk.call("m2m.revokeToken", Map.of("m2mTokenId", id))
                        .path("revoked")
                        .asBoolean())
                .isTrue();
        assertThat(sdk.failure("m2m.verify", Map.of("token", "mt_none"))).isEqualTo("404 resource_not_found");
    }

    @Test
    void verifiesApiKeys() {
        var created = sdk.call("apiKeys.create", Map.of("name", "deploy", "subject", ADA, "scopes", List.of("read")));
        var secret = created.path("secret").asString();
        assertThat(sdk.call("apiKeys.verify", secret).path("id")).isEqualTo(created.path("id"));
        assertThat(sdk.authenticate(secret, "api_key").path("userId").asString())
                .isEqualTo(ADA);
        assertThat(sdk.call("apiKeys.list", Map.of("subject", ADA))
                        .path("totalCount")
                        .asInt())
                .isEqualTo(1);
        sdk.call("apiKeys.revoke", Map.of("apiKeyId", created.path("id").asString()));
        assertThat(sdk.failure("apiKeys.verify", secret)).isEqualTo("404 resource_not_found");
    }

    @Test
    void verifiesAnAccessTokenThatASnapshotBrings() {
        try (var other = ClerkEmulator.builder().start()) {
            var token = other.oauthAccessToken("ada", List.of("profile"));
            emulator.restore(other.exportSnapshot());
            var auth = sdk.authenticate(token, "oauth_token");
            assertThat(auth.path("userId").asString()).isEqualTo(ADA);
            assertThat(auth.path("scopes").path(0).asString()).isEqualTo("profile");
        }
    }

    @Test
    void invitesSignsInAndKnowsRoles() {
        assertThat(sdk.call("invitations.createInvitation", Map.of("emailAddress", "new@example.com"))
                        .path("status")
                        .asString())
                .isEqualTo("pending");
        assertThat(sdk.call("invitations.getInvitationList", Map.of())
                        .path("totalCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(sdk.call("signInTokens.createSignInToken", Map.of("userId", ADA, "expiresInSeconds", 60))
                        .path("token")
                        .asString())
                .isNotBlank();
        assertThat(each(sdk.call("organizationRoles.getOrganizationRoleList", Map.of("orderBy", "+key")), "key"))
                .isEqualTo(List.of("org:admin", "org:member"));
    }
}
