package dev.clerkspring.emulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.organizations.OrganizationMembership;
import dev.clerkspring.sdk.sessions.CreateSessionRequest;
import dev.clerkspring.sdk.users.CreateUserRequest;
import dev.clerkspring.sdk.users.UpdateUserRequest;
import dev.clerkspring.sdk.users.User;
import dev.clerkspring.sdk.webhook.WebhookReason;
import dev.clerkspring.sdk.webhook.WebhookSecret;
import dev.clerkspring.sdk.webhook.WebhookVerification;
import dev.clerkspring.sdk.webhook.data.SessionOfUser;
import dev.clerkspring.sdk.webhook.data.Subscription;
import dev.clerkspring.sdk.webhook.data.SubscriptionItem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Webhooks, received over HTTP and verified by the SDK.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhooksTests {

    private static final WebhookSecret SECRET = WebhookSecret.random();

    private final HttpClient http = HttpClient.newHttpClient();

    private Receiver receiver;

    private ClerkEmulator emulator;

    private ClerkClient clerk;

    @BeforeAll
    void start() throws IOException {
        receiver = new Receiver(SECRET);
        emulator = ClerkEmulator.builder()
                .webhookSigningSecret(SECRET)
                .webhookEndpoint(receiver.url())
                .webhookRetries(Duration.ZERO, Duration.ZERO)
                .start();
        clerk = ClerkClient.builder()
                .apiUrl(emulator.apiUrl())
                .secretKey(emulator.secretKey())
                .build();
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

    @Test
    void tellsOfTheLifeOfAUser() throws Exception {
        var user = clerk.users().create(user("zoe@example.com"));
        var created = receiver.nextEvent();
        assertThat(created.type().value()).isEqualTo("user.created");
        assertThat(created.object()).isEqualTo("event");
        assertThat(created.id()).startsWith("msg_");
        assertThat(created.instanceId()).startsWith("ins_");
        assertThat(created.data(User.class)).isEqualTo(user);

        clerk.users()
                .update(user.id(), UpdateUserRequest.builder().firstName("Zoe").build());
        var updated = receiver.nextEvent();
        assertThat(updated.type().value()).isEqualTo("user.updated");
        assertThat(updated.data(User.class).firstName()).isEqualTo("Zoe");

        clerk.users().delete(user.id());
        var deleted = receiver.nextEvent();
        assertThat(deleted.type().value()).isEqualTo("user.deleted");
        assertThat(deleted.data(DeletedObject.class).id()).isEqualTo(user.id());
    }

    @Test
    void tellsOfSessionsButNotOfASignInAsAnUpdateOfTheUser() throws Exception {
        var session = clerk.sessions().create(new CreateSessionRequest("user_emulator_ben", null));
        var created = receiver.nextEvent();
        assertThat(created.type().value()).isEqualTo("session.created");
        assertThat(created.data(SessionOfUser.class).session().id()).isEqualTo(session.id());
        assertThat(created.data(SessionOfUser.class).user().id()).isEqualTo("user_emulator_ben");

        clerk.sessions().revoke(session.id());
        assertThat(receiver.nextEvent().type().value()).isEqualTo("session.revoked");
    }

    @Test
    void tellsOfAMembershipThatEndsWithItsUser() throws Exception {
        clerk.users().delete("user_emulator_ada");

        var gone = receiver.nextEvent();
        assertThat(gone.type().value()).isEqualTo("organizationMembership.deleted");
        var membership = gone.data(OrganizationMembership.class);
        assertThat(membership.organization().slug()).isEqualTo("acme");
        assertThat(membership.role()).isEqualTo("org:admin");
        assertThat(receiver.nextEvent().type().value()).isEqualTo("user.deleted");
    }

    @Test
    void tellsOfPlansThatComeAndGo() throws Exception {
        control("PUT", "/subscriptions/org_emulator_acme", "{\"plans\": [\"pro\"]}");

        var updated = receiver.nextEvent();
        assertThat(updated.type().value()).isEqualTo("subscription.updated");
        var subscription = updated.data(Subscription.class);
        assertThat(subscription.payer().organizationId()).isEqualTo("org_emulator_acme");
        assertThat(subscription.items()).extracting(SubscriptionItem::planId).containsExactly("cplan_pro");
        var active = receiver.nextEvent();
        assertThat(active.type().value()).isEqualTo("subscriptionItem.active");
        assertThat(active.data(SubscriptionItem.class).planId()).isEqualTo("cplan_pro");
        var ended = receiver.nextEvent();
        assertThat(ended.type().value()).isEqualTo("subscriptionItem.ended");
        assertThat(ended.data(SubscriptionItem.class).planId()).isEqualTo("cplan_team");

        control("PUT", "/subscriptions/user_emulator_ben", "{\"plans\": [\"pro\"]}");
        assertThat(receiver.nextEvent().type().value()).isEqualTo("subscription.created");
        assertThat(receiver.nextEvent().type().value()).isEqualTo("subscriptionItem.active");
    }

    @Test
    void triesAgainWhatTheEndpointDoesNotTake() throws Exception {
        receiver.answerNext(500, 302);
        clerk.users().create(user("retry@example.com"));

        var ids = List.of(
                receiver.nextEvent().id(),
                receiver.nextEvent().id(),
                receiver.nextEvent().id());

        assertThat(ids).containsOnly(ids.get(0));
        var message = emulator.webhooks().messages().get(0);
        await(() -> message.attempts().size() == 3);
        assertThat(message.attempts()).extracting(WebhookAttempt::status).containsExactly(500, 302, 204);
        assertThat(message.attempts()).extracting(WebhookAttempt::delivered).containsExactly(false, false, true);
        assertThat(message.attempts().get(0).retryAt()).isNotNull();
        assertThat(message.attempts().get(2).retryAt()).isNull();
    }

    @Test
    void givesUpInTheEnd() throws Exception {
        receiver.answerNext(500, 500, 500);
        clerk.users().create(user("never@example.com"));
        for (int i = 0; i < 3; i++) {
            receiver.nextEvent();
        }
        var message = emulator.webhooks().messages().get(0);
        await(() -> message.attempts().size() == 3);
        assertThat(message.attempts().get(2).retryAt()).isNull();
    }

    @Test
    void sendsAgainOnDemand() throws Exception {
        clerk.users().create(user("again@example.com"));
        var first = receiver.nextEvent();

        assertThat(control("POST", "/webhooks/" + first.id() + "/resend", "").statusCode())
                .isEqualTo(202);
        assertThat(receiver.nextEvent()).isEqualTo(first);
        assertThat(control("POST", "/webhooks/msg_none/resend", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsItsLog() throws Exception {
        clerk.users().create(user("log@example.com"));
        var id = receiver.nextEvent().id();

        var message = emulator.webhooks().find(id).orElseThrow();
        await(() -> message.attempts().size() == 1);
        var listed = json(control("GET", "/webhooks", "")).path(0);
        assertThat(listed.path("type").asString()).isEqualTo("user.created");
        assertThat(listed.at("/attempts/0/status").asInt()).isEqualTo(204);
        assertThat(listed.has("body")).isFalse();
        assertThat(json(control("GET", "/webhooks/" + id, "")).path("body").asString())
                .isEqualTo(message.body())
                .contains("log@example.com")
                .contains("\"last_name\":null");
        assertThat(message).asString().doesNotContain("log@example.com");
    }

    @Test
    void aClockThatIsOffMakesSignaturesTooOld() throws Exception {
        emulator.faults().clockOffset(Duration.ofMinutes(-10));
        clerk.users().create(user("late@example.com"));

        assertThat(receiver.next())
                .isInstanceOfSatisfying(
                        WebhookVerification.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(WebhookReason.TIMESTAMP_TOO_OLD));
    }

    @Test
    void endpointsComeAndGo() throws Exception {
        try (var other = new Receiver(SECRET)) {
            var url = "{\"url\": \"" + other.url() + "\"}";
            assertThat(control("POST", "/webhook-endpoints", url).statusCode()).isEqualTo(201);
            assertThat(control("POST", "/webhook-endpoints", url).statusCode()).isEqualTo(201);
            assertThat(emulator.webhooks().endpoints()).containsExactly(receiver.url(), other.url());
            clerk.users().create(user("two@example.com"));
            assertThat(other.nextEvent().id()).isEqualTo(receiver.nextEvent().id());

            assertThat(control("DELETE", "/webhook-endpoints?url=" + other.url(), "")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(control("DELETE", "/webhook-endpoints?url=" + other.url(), "")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(json(control("GET", "/webhook-endpoints", "")).at("/0/url").asString())
                .isEqualTo(receiver.url().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"url\": \"/webhooks\"}", "{\"url\": \"file:///etc/passwd\"}", "{\"url\": \"a b\"}"})
    void whatIsNoEndpointIsA422(String body) throws Exception {
        assertThat(control("POST", "/webhook-endpoints", body).statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsNoEndpointIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> emulator.webhooks().addEndpoint(URI.create("ftp://localhost/")));
    }

    private static CreateUserRequest user(String emailAddress) {
        return CreateUserRequest.builder()
                .emailAddress(List.of(emailAddress))
                .skipPasswordRequirement(true)
                .build();
    }

    /** The attempt is written down after the endpoint has answered. */
    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 3000 && !condition.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private HttpResponse<String> control(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(emulator.apiUrl() + "/__emulator" + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return ClerkJson.mapper().readTree(answer.body());
    }
}
