package dev.clerkspring.emulator.frontend;

import static dev.clerkspring.emulator.frontend.TestPeople.EMAIL;
import static dev.clerkspring.emulator.frontend.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.emulator.TestClock;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.emailaddresses.CreateEmailAddressRequest;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.organizations.CreateOrganizationInvitationRequest;
import dev.clerkspring.sdk.organizations.CreateOrganizationMembershipRequest;
import dev.clerkspring.sdk.organizations.CreateOrganizationRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The organizations of a user who is signed in, by the Frontend API, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MyOrganizationsTests {

    private static final String INVITATIONS = "/v1/me/organization_invitations";

    private static final String MEMBERSHIPS = "/v1/me/organization_memberships";

    private final TestClock clock = new TestClock();

    private ClerkEmulator emulator;

    private ClerkClient clerk;

    private TestPage page;

    private String globex;

    @BeforeAll
    void start() {
        emulator = TestPeople.start(clock);
        clerk = TestPeople.clerk(emulator);
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    @BeforeEach
    void signIn() {
        clock.reset();
        emulator.reset();
        page = new TestPage(emulator);
        page.signIn(EMAIL, PASSWORD);
        globex = clerk.organizations()
                .create(CreateOrganizationRequest.builder()
                        .name("Globex")
                        .createdBy("user_emulator_cleo")
                        .build())
                .id();
    }

    @Test
    void membershipsAreListedInPages() {
        assertThat(page.get(MEMBERSHIPS)
                        .response()
                        .path(0)
                        .path("organization")
                        .path("slug")
                        .asString())
                .isEqualTo("acme");
        var first = page.get(MEMBERSHIPS + "?paginated=true&limit=1").response();
        assertThat(first.path("total_count").asInt()).isOne();
        assertThat(page.get(MEMBERSHIPS + "?paginated=true&offset=1").response().path("data"))
                .isEmpty();
    }

    @Test
    void anInvitationIsListedUntilItIsAccepted() {
        var id = invite("ada+clerk_test@example.com");
        var listed = page.get(INVITATIONS + "?status=pending").response();
        assertThat(listed.path("total_count").asInt()).isOne();
        var invitation = listed.path("data").path(0);
        assertThat(invitation.path("id").asString()).isEqualTo(id);
        assertThat(invitation.path("role_name").asString()).isEqualTo("Member");
        assertThat(invitation.path("public_organization_data").path("name").asString())
                .isEqualTo("Globex");

        var accepted = page.post(INVITATIONS + "/" + id + "/accept", "");
        assertThat(accepted.response().path("status").asString()).isEqualTo("accepted");
        var memberships =
                accepted.client().path("sessions").path(0).path("user").path("organization_memberships");
        assertThat(memberships).hasSize(2);
        assertThat(memberships.path(1).path("public_metadata").path("desk").asInt())
                .isEqualTo(3);

        assertThat(page.get(INVITATIONS + "?status=pending").response().path("data"))
                .isEmpty();
        assertThat(page.get(INVITATIONS + "?status=pending&status=accepted")
                        .response()
                        .path("data"))
                .hasSize(1);
        assertThat(page.post(INVITATIONS + "/" + id + "/accept", "").error())
                .isEqualTo("organization_invitation_not_pending");
    }

    @Test
    void anInvitationExpires() {
        var id = invite("ada+clerk_test@example.com");
        clock.advance(Duration.ofDays(30));
        page.signIn(EMAIL, PASSWORD);
        assertThat(page.get(INVITATIONS + "?status=pending").response().path("data"))
                .isEmpty();
        assertThat(page.post(INVITATIONS + "/" + id + "/accept", "").error())
                .isEqualTo("organization_invitation_not_pending");
    }

    @Test
    void nobodyAcceptsAnInvitationOfOthers() {
        var id = invite("somebody@example.com");
        clerk.emailAddresses()
                .create(CreateEmailAddressRequest.builder()
                        .userId("user_emulator_ada")
                        .emailAddress("somebody@example.com")
                        .verified(false)
                        .build());
        assertThat(page.get(INVITATIONS).response().path("data")).isEmpty();
        var answer = page.post(INVITATIONS + "/" + id + "/accept", "");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.error()).isEqualTo("resource_not_found");
    }

    @Test
    void pendingInvitationsAreCounted() {
        invite("somebody@example.com");
        clerk.organizationMemberships()
                .create(
                        globex,
                        CreateOrganizationMembershipRequest.builder()
                                .userId("user_emulator_ada")
                                .role("org:member")
                                .build());
        var organization = page.get(MEMBERSHIPS).response().path(1).path("organization");
        assertThat(organization.path("pending_invitations_count").asInt()).isOne();
        assertThat(organization.path("members_count").asInt()).isEqualTo(2);
    }

    @Test
    void aMemberLeaves() {
        clerk.organizationMemberships()
                .create(
                        globex,
                        CreateOrganizationMembershipRequest.builder()
                                .userId("user_emulator_ada")
                                .role("org:member")
                                .build());
        var session =
                page.get("/v1/client").response().path("last_active_session_id").asString();
        page.post("/v1/client/sessions/" + session + "/touch", "active_organization_id=" + globex);

        var left = page.override("DELETE", MEMBERSHIPS + "/" + globex, "");
        assertThat(left.response().path("deleted").asBoolean()).isTrue();
        assertThat(left.client()
                        .path("sessions")
                        .path(0)
                        .path("last_active_organization_id")
                        .isNull())
                .isTrue();
        assertThat(page.get(MEMBERSHIPS).response()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            org_emulator_acme, 400, organization_minimum_permissions_needed
            GLOBEX,            404, resource_not_found
            org_none,          404, resource_not_found
            """)
    void notEveryOrganizationCanBeLeft(String organization, int status, String error) {
        var answer = page.override("DELETE", MEMBERSHIPS + "/" + organization.replace("GLOBEX", globex), "");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.error()).isEqualTo(error);
        assertThat(page.get(MEMBERSHIPS).response()).hasSize(1);
    }

    @Test
    void nobodyIsAdvisedToJoinOne() {
        assertThat(page.get("/v1/me/organization_suggestions")
                        .response()
                        .path("data")
                        .isArray())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,    /v1/me/organization_invitations
            POST,   /v1/me/organization_invitations/orginv_1/accept
            GET,    /v1/me/organization_memberships
            DELETE, /v1/me/organization_memberships/org_emulator_acme
            GET,    /v1/me/organization_suggestions
            """)
    void whoIsSignedOutHasNone(String method, String path) {
        var stranger = new TestPage(emulator);
        var answer = switch (method) {
            case "GET" -> stranger.get(path);
            case "POST" -> stranger.post(path, "");
            default -> stranger.override(method, path, "");
        };
        assertThat(answer.error()).isEqualTo("authentication_invalid");
    }

    private String invite(String emailAddress) {
        var request = CreateOrganizationInvitationRequest.builder()
                .emailAddress(emailAddress)
                .role("org:member")
                .publicMetadata(Metadata.of(Map.of("desk", 3)))
                .build();
        return clerk.organizationInvitations().create(globex, request).id();
    }
}
