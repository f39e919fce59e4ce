package dev.clerkspring.emulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.sdk.webhook.WebhookSecret;
import dev.clerkspring.sdk.webhook.data.InvitationToOrganization;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which operation tells what: a request to the Backend API, and the events that endpoints then get, whatever their order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HappeningsTests {

    private static final String INVITATION = "{\"email_address\": \"zoe@example.com\", \"role\": \"org:member\"}";

    private final HttpClient http = HttpClient.newHttpClient();

    private Receiver receiver;

    private ClerkEmulator emulator;

    @BeforeAll
    void start() throws IOException {
        var secret = WebhookSecret.random();
        receiver = new Receiver(secret);
        emulator = ClerkEmulator.builder()
                .webhookSigningSecret(secret)
                .webhookEndpoint(receiver.url())
                .start();
    }

    @AfterEach
    void reset() {
        emulator.reset();
    }

    @AfterAll
    void stop() {
        emulator.close();
        receiver.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST   | /organizations                                             | {"name": "Umbrella"}                                      | organization.created
            POST   | /organizations                                             | {"name": "Umbrella", "created_by": "user_emulator_cleo"}  | organization.created organizationMembership.created
            PATCH  | /organizations/org_emulator_acme                           | {"name": "Acme Two"}                                      | organization.updated
            DELETE | /organizations/org_emulator_acme                           |                                                           | organization.deleted organizationMembership.deleted organizationMembership.deleted
            POST   | /organizations/org_emulator_acme/memberships               | {"user_id": "user_emulator_cleo", "role": "org:member"}   | organizationMembership.created
            PATCH  | /organizations/org_emulator_acme/memberships/user_emulator_ben | {"role": "org:admin"}                                 | organizationMembership.updated
            DELETE | /organizations/org_emulator_acme/memberships/user_emulator_ben |                                                       | organizationMembership.deleted
            POST   | /organizations/org_emulator_acme/invitations               | {"email_address": "zoe@example.com", "role": "org:member"} | organizationInvitation.created
            POST   | /organization_permissions                                  | {"name": "Read all", "key": "org:all:read"}               | permission.created
            POST   | /organization_roles                                        | {"name": "Auditor", "key": "org:auditor"}                 | role.created
            """)
    void anOperationIsTold(String method, String path, String body, String events) throws Exception {
        var answer = send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);

        var expected = List.of(events.split(" "));
        var told = new ArrayList<String>();
        for (int i = 0; i < expected.size(); i++) {
            told.add(receiver.nextEvent().type().value());
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(emulator.webhooks().messages()).as("nothing else").hasSameSizeAs(expected);
    }

    @Test
    void anInvitationIsToldWithItsOrganizationAndWithWhatBecomesOfIt() throws Exception {
        send("POST", "/organizations/org_emulator_acme/invitations", INVITATION);
        var created = receiver.nextEvent().data(InvitationToOrganization.class);
        assertThat(created.invitation().emailAddress()).isEqualTo("zoe@example.com");
        assertThat(created.data().publicOrganizationData().slug()).isEqualTo("acme");

        send(
                "POST",
                "/organizations/org_emulator_acme/invitations/"
                        + created.invitation().id() + "/revoke",
                "{\"requesting_user_id\": \"user_emulator_ada\"}");
        var revoked = receiver.nextEvent();
        assertThat(revoked.type().value()).isEqualTo("organizationInvitation.revoked");
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(emulator.apiUrl() + "/v1" + path))
                .header("Authorization", "Bearer " + emulator.secretKey().value())
                .header("Content-Type", "application/json")
                .method(method, body != null ? BodyPublishers.ofString(body) : BodyPublishers.noBody())
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
