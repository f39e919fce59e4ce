package dev.clerkspring.emulator.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.emulator.TestClock;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.invitations.CreateInvitationRequest;
import dev.clerkspring.sdk.invitations.InvitationStatus;
import dev.clerkspring.sdk.invitations.ListInvitationsQuery;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.organizations.CreateOrganizationInvitationRequest;
import dev.clerkspring.sdk.signintokens.CreateSignInTokenRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in and up by what the link in an e-mail carries, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketsTests {

    private static final String ACME = "org_emulator_acme";

    private static final String NEW = "dora@example.com";

    private final TestClock clock = new TestClock();

    private ClerkEmulator emulator;

    private ClerkClient clerk;

    private TestPage page;

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
    void open() {
        emulator.reset();
        page = new TestPage(emulator);
    }

    @Test
    void aSignInTokenSignsInOnce() {
        var request =
                CreateSignInTokenRequest.builder().userId("user_emulator_cleo").build();
        var ticket = clerk.signInTokens().create(request).token();

        var answer = signIn(ticket);
        assertThat(answer.response().path("status").asString()).isEqualTo("complete");
        assertThat(answer.response()
                        .path("first_factor_verification")
                        .path("strategy")
                        .asString())
                .isEqualTo("ticket");
        assertThat(page.get("/v1/me").response().path("id").asString()).isEqualTo("user_emulator_cleo");

        page = new TestPage(emulator);
        assertThat(signIn(ticket).error()).isEqualTo("ticket_invalid_code");
    }

    @Test
    void whoHasAnAccountJoinsAnOrganizationBySigningIn() {
        var ticket = intoAcme("cleo@example.com");

        var answer = signIn(ticket);
        assertThat(answer.response().path("status").asString()).isEqualTo("complete");
        var session = answer.client().path("sessions").path(0);
        assertThat(session.path("last_active_organization_id").asString()).isEqualTo(ACME);
        var claims =
                TestPage.claims(session.path("last_active_token").path("jwt").asString());
        assertThat(claims.path("sub").asString()).isEqualTo("user_emulator_cleo");
        assertThat(claims.path("o").path("rol").asString()).isEqualTo("member");

        page = new TestPage(emulator);
        assertThat(signIn(ticket).error()).isEqualTo("ticket_invalid_code");
    }

    @Test
    void whoHasAnAccountTakesAnInvitationToTheApplicationToo() {
        signIn(toTheApplication("cleo@example.com"));
        var me = page.get("/v1/me").response();
        assertThat(me.path("id").asString()).isEqualTo("user_emulator_cleo");
        assertThat(me.path("public_metadata").path("beta").asBoolean()).isTrue();
    }

    @Test
    void whoHasNoAccountJoinsAnOrganizationBySigningUp() {
        var ticket = intoAcme(NEW);
        assertThat(signIn(ticket).error()).isEqualTo("invitation_account_not_exists");

        var begun = signUp(ticket);
        assertThat(begun.response().path("status").asString()).isEqualTo("missing_requirements");
        assertThat(begun.response().path("email_address").asString()).isEqualTo(NEW);
        assertThat(begun.response().path("missing_fields"))
                .singleElement()
                .extracting(field -> field.asString())
                .isEqualTo("password");
        assertThat(begun.response().path("unverified_fields")).isEmpty();

        var done = page.override("PATCH", path(begun), "password=long+enough&first_name=Dora");
        assertThat(done.response().path("status").asString()).isEqualTo("complete");
        var session = done.client().path("sessions").path(0);
        assertThat(session.path("last_active_organization_id").asString()).isEqualTo(ACME);
        assertThat(session.path("user")
                        .path("organization_memberships")
                        .path(0)
                        .path("role")
                        .asString())
                .isEqualTo("org:member");
    }

    @Test
    void aSignUpAcceptsAnInvitationToTheApplication() {
        var begun = signUp(toTheApplication(NEW) + "&password=long+enough");
        assertThat(begun.response().path("status").asString()).isEqualTo("complete");
        assertThat(begun.response().path("public_metadata").path("beta").asBoolean())
                .isTrue();
        assertThat(page.get("/v1/me")
                        .response()
                        .path("public_metadata")
                        .path("beta")
                        .asBoolean())
                .isTrue();
        var accepted = ListInvitationsQuery.builder()
                .status(Open.of(InvitationStatus.ACCEPTED))
                .build();
        assertThat(clerk.invitations().list(accepted).data()).hasSize(1);
    }

    @Test
    void aTicketMayBeShownLater() {
        var path = path(page.post("/v1/client/sign_ups", "first_name=Dora"));
        var done = page.override("PATCH", path, "strategy=ticket&password=long+enough&ticket=" + toTheApplication(NEW));
        assertThat(done.response().path("status").asString()).isEqualTo("complete");
        assertThat(page.get("/v1/me").response().path("first_name").asString()).isEqualTo("Dora");
    }

    @Test
    void anotherAddressThanTheInvitedOneIsNotInvited() {
        var path = path(signUp(toTheApplication(NEW)));
        page.override("PATCH", path, "email_address=somebody@example.com&password=long+enough");
        page.post(path + "/prepare_verification", "strategy=email_code");
        var done = page.post(path + "/attempt_verification", "strategy=email_code&code=424242");
        assertThat(done.response().path("status").asString()).isEqualTo("complete");
        assertThat(page.get("/v1/me").response().path("public_metadata")).isEmpty();
    }

    @Test
    void anInvitationThatIsGoneBeforeTheSignUpIsCompleteIsNotAccepted() {
        var path = path(signUp(intoAcme(NEW)));
        clock.advance(Duration.ofDays(31));
        assertThat(page.override("PATCH", path, "password=long+enough").error()).isEqualTo("client_state_invalid");

        var revoked = path(signUp(toTheApplication(NEW)));
        clerk.invitations()
                .list(ListInvitationsQuery.builder().build())
                .data()
                .forEach(invitation -> clerk.invitations().revoke(invitation.id()));
        assertThat(page.override("PATCH", revoked, "password=long+enough").error())
                .isEqualTo("ticket_invalid_code");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            sign_ins, strategy=ticket,             422, form_param_missing ticket
            sign_ins, strategy=ticket&ticket=none, 400, ticket_invalid_code
            sign_ups, strategy=ticket,             422, form_param_missing ticket
            sign_ups, ticket=none,                 400, ticket_invalid_code
            sign_ups, ticket=SIGN_IN_TOKEN,        400, ticket_invalid_code
            sign_ups, ticket=CLEO,                 422, form_identifier_exists email_address
            """)
    void saysWhatIsWrongWithATicket(String operation, String form, int status, String error) {
        var token = CreateSignInTokenRequest.builder().userId("user_emulator_cleo");
        var given = form.replace(
                        "SIGN_IN_TOKEN",
                        clerk.signInTokens().create(token.build()).token())
                .replace("CLEO", intoAcme("cleo@example.com"));
        var answer = page.post("/v1/client/" + operation, given);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.error()).isEqualTo(error);
    }

    private TestPage.Answer signIn(String ticket) {
        return page.post("/v1/client/sign_ins", "strategy=ticket&ticket=" + ticket);
    }

    private TestPage.Answer signUp(String ticket) {
        return page.post("/v1/client/sign_ups", "strategy=ticket&ticket=" + ticket);
    }

    private static String path(TestPage.Answer signUp) {
        return "/v1/client/sign_ups/" + signUp.response().path("id").asString();
    }

    private String intoAcme(String emailAddress) {
        var request = CreateOrganizationInvitationRequest.builder()
                .emailAddress(emailAddress)
                .role("org:member")
                .build();
        return ticketOf(clerk.organizationInvitations().create(ACME, request).url());
    }

    private String toTheApplication(String emailAddress) {
        var request = CreateInvitationRequest.builder()
                .emailAddress(emailAddress)
                .publicMetadata(Metadata.of(Map.of("beta", true)))
                .ignoreExisting(true)
                .build();
        return ticketOf(clerk.invitations().create(request).url());
    }

    private static String ticketOf(String url) {
        return url.replaceFirst(".*ticket=", "");
    }
}
