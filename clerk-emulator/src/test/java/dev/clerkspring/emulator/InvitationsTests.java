package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.session.Browsers;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.ticket.Invitations;
import dev.clerkspring.emulator.ticket.SignInTickets;
import dev.clerkspring.emulator.ticket.Ticket;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.invitations.CreateInvitationRequest;
import dev.clerkspring.sdk.invitations.CreateInvitationRequestBuilder;
import dev.clerkspring.sdk.invitations.Invitation;
import dev.clerkspring.sdk.invitations.InvitationStatus;
import dev.clerkspring.sdk.invitations.ListInvitationsQuery;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.organizations.CreateOrganizationInvitationRequest;
import dev.clerkspring.sdk.organizations.CreateOrganizationInvitationRequestBuilder;
import dev.clerkspring.sdk.organizations.ListOrganizationInvitationsQuery;
import dev.clerkspring.sdk.organizations.OrganizationInvitation;
import dev.clerkspring.sdk.organizations.OrganizationInvitationStatus;
import dev.clerkspring.sdk.organizations.RevokeOrganizationInvitationRequest;
import dev.clerkspring.sdk.organizations.UpdateOrganizationRequest;
import dev.clerkspring.sdk.signintokens.CreateSignInTokenRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Invitations and sign-in tokens from when they are made until their tickets are used up, revoked or expired.
 */
class InvitationsTests {

    private static final String ACME = "org_emulator_acme";

    @RegisterExtension
    static final SharedEmulator SHARED = new SharedEmulator();

    private final TestClock clock = SHARED.clock();

    private final ClerkEmulator emulator = SHARED.emulator();

    private final ClerkClient clerk = SHARED.clerk();

    private static Invitation invite(ClerkClient clerk, UnaryOperator<CreateInvitationRequestBuilder> more) {
        return clerk.invitations()
                .create(more.apply(CreateInvitationRequest.builder().emailAddress("new@example.com"))
                        .build());
    }

    private static OrganizationInvitation inviteIntoAcme(
            ClerkClient clerk, UnaryOperator<CreateOrganizationInvitationRequestBuilder> more) {
        return clerk.organizationInvitations()
                .create(
                        ACME,
                        more.apply(CreateOrganizationInvitationRequest.builder()
                                        .emailAddress("new@example.com")
                                        .role("org:member"))
                                .build());
    }

    private static String ticketOf(String url) {
        return url.replaceFirst(".*ticket=", "");
    }

    private <R> R accept(String url, BiFunction<Draft, Ticket, R> how) {
        return emulator.store().write(draft -> how.apply(draft, Ticket.find(draft, ticketOf(url), draft.now())));
    }

    @Test
    void anInvitationIsPendingUntilItIsAccepted() {
        var invitation = invite(clerk, b -> b.publicMetadata(Metadata.of(Map.of("beta", true))));
        assertThat(invitation.status().is(InvitationStatus.PENDING)).isTrue();
        assertThat(invitation.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofDays(30)));
        accept(
                invitation.url(),
                (draft, ticket) -> Invitations.accept(draft, (Ticket.Invited) ticket, "user_emulator_cleo"));
        assertThat(list(null)).extracting(Invitation::status).containsExactly(Open.of(InvitationStatus.ACCEPTED));
        assertThat(clerk.users().get("user_emulator_cleo").publicMetadata())
                .isEqualTo(Metadata.of(Map.of("beta", true)));
        assertThat(Refused.by(() -> clerk.invitations().revoke(invitation.id())))
                .isEqualTo(Refused.of(400, "invitation_already_accepted"));
        assertThat(Ticket.find(emulator.store().state(), ticketOf(invitation.url()), clock.instant()))
                .isNull();
    }

    @Test
    void aRevokedOneIsToldOnlyWhenAskedFor() {
        var invitation = invite(clerk, b -> b);
        assertThat(clerk.invitations().revoke(invitation.id()).revoked()).isTrue();
        assertThat(list(null)).isEmpty();
        assertThat(list(InvitationStatus.REVOKED)).extracting(Invitation::id).containsExactly(invitation.id());
        assertThat(Refused.by(() -> clerk.invitations().revoke(invitation.id())))
                .isEqualTo(Refused.of(400, "invitation_already_revoked"));
    }

    @Test
    void anExpiredOneIsNeitherAcceptedNorInTheWay() {
        var invitation = invite(clerk, b -> b.expiresInDays(1));
        clock.advance(Duration.ofDays(1));
        assertThat(list(InvitationStatus.EXPIRED)).extracting(Invitation::id).containsExactly(invitation.id());
        assertThat(Ticket.find(emulator.store().state(), ticketOf(invitation.url()), clock.instant()))
                .isNull();
        assertThat(invite(clerk, b -> b).status().is(InvitationStatus.PENDING)).isTrue();
    }

    private List<Invitation> list(InvitationStatus status) {
        var query = ListInvitationsQuery.builder();
        return clerk.invitations()
                .list((status != null ? query.status(Open.of(status)) : query).build())
                .data();
    }

    @Test
    void whoAcceptsOneIntoAnOrganizationIsAMember() {
        var invitation = inviteIntoAcme(
                clerk, b -> b.inviterUserId("user_emulator_ada").privateMetadata(Metadata.of(Map.of("desk", 3))));
        assertThat(invitation.publicInviterData().userId()).isEqualTo("user_emulator_ada");
        assertThat(invitation.roleName()).isEqualTo("Member");
        accept(
                invitation.url(),
                (draft, ticket) -> Invitations.accept(draft, (Ticket.Invited) ticket, "user_emulator_cleo"));
        var found = clerk.organizationInvitations()
                .list(
                        ACME,
                        ListOrganizationInvitationsQuery.builder()
                                .status(List.of(Open.of(OrganizationInvitationStatus.ACCEPTED)))
                                .build());
        assertThat(found.data()).extracting(OrganizationInvitation::id).containsExactly(invitation.id());
        assertThat(emulator.store().state().all(Kinds.MEMBERSHIPS))
                .filteredOn(membership -> membership.userId().equals("user_emulator_cleo"))
                .singleElement()
                .satisfies(membership ->
                        assertThat(membership.privateMetadata()).isEqualTo(Metadata.of(Map.of("desk", 3))));
    }

    @Test
    void outstandingInvitationsTakeSeats() {
        clerk.organizations()
                .update(
                        ACME,
                        UpdateOrganizationRequest.builder()
                                .maxAllowedMemberships(3)
                                .build());
        var first = inviteIntoAcme(clerk, b -> b);
        assertThat(Refused.by(() -> inviteIntoAcme(clerk, b -> b.emailAddress("other@example.com"))))
                .isEqualTo(Refused.of(403, "organization_membership_quota_exceeded"));
        clerk.organizationInvitations().revoke(ACME, first.id(), null);
        assertThat(inviteIntoAcme(clerk, b -> b.emailAddress("other@example.com"))
                        .id())
                .startsWith("orginv_");
    }

    @Test
    void severalAreMadeTogetherOrNotAtAll() {
        var one = CreateOrganizationInvitationRequest.builder()
                .emailAddress("one@example.com")
                .role("org:member")
                .build();
        var bad = CreateOrganizationInvitationRequest.builder()
                .emailAddress("ada@example.com")
                .role("org:member")
                .build();
        assertThat(Refused.by(() -> clerk.organizationInvitations().bulkCreate(ACME, List.of(one, bad))))
                .isEqualTo(Refused.of(400, "already_a_member_in_organization"));
        assertThat(clerk.organizationInvitations()
                        .list(ACME, ListOrganizationInvitationsQuery.builder().build())
                        .data())
                .isEmpty();
        assertThat(clerk.organizationInvitations()
                        .bulkCreate(ACME, List.of(one))
                        .data())
                .hasSize(1);
        assertThat(Refused.by(() -> clerk.organizationInvitations().bulkCreate(ACME, Collections.nCopies(11, one))))
                .isEqualTo(Refused.of(400, "bulk_size_exceeded"));
    }

    @Test
    void aSignInTokenSignsInOnce() {
        var token = clerk.signInTokens()
                .create(CreateSignInTokenRequest.builder()
                        .userId("user_emulator_ada")
                        .orgId(ACME)
                        .build());
        assertThat(token.url()).endsWith("?ticket=" + token.token());
        var signedIn = accept(token.url(), (draft, ticket) -> {
            var row = SignInTickets.accept(draft, (Ticket.SignIn) ticket);
            return Browsers.signIn(draft, row.userId(), row.organizationId(), null);
        });
        assertThat(clerk.sessions().get(signedIn.session().id()).lastActiveOrganizationId())
                .isEqualTo(ACME);
        assertThat(Ticket.find(emulator.store().state(), token.token(), clock.instant()))
                .isNull();
        assertThat(Refused.by(() -> clerk.signInTokens().revoke(token.id())))
                .isEqualTo(Refused.of(400, "sign_in_token_cannot_be_revoked_code"));
    }

    @Test
    void aSignInTokenEndsWhenRevokedOrOld() {
        var request = CreateSignInTokenRequest.builder()
                .userId("user_emulator_ada")
                .expiresInSeconds(60L)
                .build();
        var revoked = clerk.signInTokens().create(request);
        clerk.signInTokens().revoke(revoked.id());
        var old = clerk.signInTokens().create(request);
        clock.advance(Duration.ofSeconds(60));
        assertThat(Stream.of(revoked, old)
                        .map(token -> Ticket.find(emulator.store().state(), token.token(), clock.instant())))
                .containsOnlyNulls();
    }

    @Test
    void theLinkLeadsOnToTheApplication() throws Exception {
        var invitation = invite(clerk, b -> b.redirectUrl("https://app.example.com/join?a=b"));
        var answer = get(invitation.url());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("https://app.example.com/join?a=b&__clerk_ticket=" + ticketOf(invitation.url())
                        + "&__clerk_status=sign_up");
        clerk.invitations().revoke(invitation.id());
        assertThat(get(invitation.url()).statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        422,
                        "form_param_format_invalid",
                        "email_address",
                        clerk -> invite(clerk, b -> b.emailAddress("x"))),
                refusal(
                        422,
                        "form_identifier_exists",
                        "email_address",
                        clerk -> invite(clerk, b -> b.emailAddress("ada@example.com"))),
                refusal(400, "duplicate_record", null, clerk -> {
                    invite(clerk, b -> b);
                    invite(clerk, b -> b);
                }),
                refusal(
                        422,
                        "form_param_value_invalid",
                        "expires_in_days",
                        clerk -> invite(clerk, b -> b.expiresInDays(366))),
                refusal(
                        422,
                        "form_param_format_invalid",
                        "redirect_url",
                        clerk -> invite(clerk, b -> b.redirectUrl("not a url"))),
                refusal(
                        404,
                        "resource_not_found",
                        null,
                        clerk -> clerk.invitations().revoke("inv_none")),
                refusal(
                        404,
                        "resource_not_found",
                        null,
                        clerk -> clerk.invitations()
                                .revoke(inviteIntoAcme(clerk, b -> b).id())),
                refusal(400, "organization_invitation_not_unique", null, clerk -> {
                    inviteIntoAcme(clerk, b -> b);
                    inviteIntoAcme(clerk, b -> b);
                }),
                refusal(
                        400,
                        "already_a_member_in_organization",
                        null,
                        clerk -> inviteIntoAcme(clerk, b -> b.emailAddress("ada@example.com"))),
                refusal(
                        403,
                        "missing_organization_permission",
                        null,
                        clerk -> inviteIntoAcme(clerk, b -> b.inviterUserId("user_emulator_ben"))),
                refusal(
                        403,
                        "not_a_member_in_organization",
                        null,
                        clerk -> inviteIntoAcme(clerk, b -> b.inviterUserId("user_emulator_cleo"))),
                refusal(404, "resource_not_found", "role", clerk -> inviteIntoAcme(clerk, b -> b.role("org:nobody"))),
                refusal(
                        403,
                        "missing_organization_permission",
                        null,
                        clerk -> clerk.organizationInvitations()
                                .revoke(
                                        ACME,
                                        inviteIntoAcme(clerk, b -> b).id(),
                                        new RevokeOrganizationInvitationRequest("user_emulator_ben"))),
                refusal(404, "organization_invitation_not_pending", null, clerk -> {
                    var id = inviteIntoAcme(clerk, b -> b).id();
                    clerk.organizationInvitations().revoke(ACME, id, null);
                    clerk.organizationInvitations().revoke(ACME, id, null);
                }),
                refusal(
                        404,
                        "resource_not_found",
                        null,
                        clerk -> clerk.signInTokens()
                                .create(CreateSignInTokenRequest.builder()
                                        .userId("user_none")
                                        .build())),
                refusal(
                        404,
                        "resource_not_found",
                        null,
                        clerk -> clerk.signInTokens()
                                .create(CreateSignInTokenRequest.builder()
                                        .userId("user_emulator_cleo")
                                        .orgId(ACME)
                                        .build())),
                refusal(
                        422,
                        "form_param_value_invalid",
                        "expires_in_seconds",
                        clerk -> clerk.signInTokens()
                                .create(CreateSignInTokenRequest.builder()
                                        .userId("user_emulator_ada")
                                        .expiresInSeconds(0L)
                                        .build())));
    }

    private static Arguments refusal(int status, String code, String parameter, Consumer<ClerkClient> call) {
        return Arguments.of(new Refused(status, code, parameter), call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refusesAsClerkDoes(Refused refused, Consumer<ClerkClient> call) {
        assertThat(Refused.by(() -> call.accept(clerk))).isEqualTo(refused);
    }
}
