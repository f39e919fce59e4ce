package dev.clerkspring.sdk.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.sessions.Session;
import dev.clerkspring.sdk.users.User;
import dev.clerkspring.sdk.webhook.data.InvitationToOrganization;
import dev.clerkspring.sdk.webhook.data.SessionOfUser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookEventTests {

    @Test
    void readsWhatItsTypeSays() {
        WebhookEvent<?> event = read("""
                {"object": "event", "type": "user.deleted", "timestamp": 1716883200000, "instance_id": "ins_1",
                 "event_attributes": {"http_request": {"client_ip": "0.0.0.0", "user_agent": "curl"}},
                 "data": {"object": "user", "id": "user_1", "deleted": true, "brand_new": {}}}""");

        assertThat(event)
                .isEqualTo(WebhookEvent.<DeletedObject>builder()
                        .id("msg_1")
                        .type(Open.of(WebhookEventType.USER_DELETED))
                        .timestamp(Instant.parse("2024-05-28T08:00:00Z"))
                        .instanceId("ins_1")
                        .eventAttributes(new WebhookEvent.Attributes(new WebhookEvent.HttpRequest("0.0.0.0", "curl")))
                        .data(new DeletedObject("user", "user_1", null, true, null))
                        .build());
        assertThat(event.data(DeletedObject.class).id()).isEqualTo("user_1");
        assertThatExceptionOfType(ClassCastException.class).isThrownBy(() -> event.data(User.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1716883200000", "1716883200"})
    void readsTheTimeInMillisecondsAndInSeconds(String timestamp) {
        assertThat(read("{\"type\": \"x\", \"timestamp\": " + timestamp + "}").timestamp())
                .isEqualTo(Instant.parse("2024-05-28T08:00:00Z"));
    }

    @Test
    void keepsWhatItDoesNotKnow() {
        WebhookEvent<?> event = read("{\"type\": \"brand.new\", \"data\": {\"Some_Name\": [1, null]}}");

        assertThat(event.type().known()).isEqualTo(WebhookEventType.UNRECOGNIZED);
        assertThat(event.type().value()).isEqualTo("brand.new");
        assertThat(event.data(Metadata.class).tree()).hasToString("{\"Some_Name\":[1,null]}");
    }

    @Test
    void readsASessionTogetherWithItsUser() {
        SessionOfUser data = read("""
                        {"type": "session.created",
                         "data": {"id": "sess_1", "user_id": "user_1", "status": "pending", "user": {"id": "user_1"}}}""").data(SessionOfUser.class);

        assertThat(data.session()).extracting(Session::id, Session::userId).containsExactly("sess_1", "user_1");
        assertThat(data.user().id()).isEqualTo("user_1");
    }

    @Test
    void readsAnInvitationTogetherWithWhoHasAcceptedIt() {
        InvitationToOrganization data = read("""
                        {"type": "organizationInvitation.accepted",
                         "data": {"id": "orginv_1", "role": "org:member", "user_id": "user_1",
                                  "data": {"public_organization_data": {"id": "org_1", "name": "Acme"}}}}""").data(InvitationToOrganization.class);

        assertThat(data.invitation().id()).isEqualTo("orginv_1");
        assertThat(data.userId()).isEqualTo("user_1");
        assertThat(data.data().publicOrganizationData().name()).isEqualTo("Acme");
    }

    @Test
    void isWrittenAsClerkSendsIt() {
        WebhookEvent<Metadata> event = WebhookEvent.<Metadata>builder()
                .id("msg_1")
                .type(Open.of("brand.new", WebhookEventType.class))
                .timestamp(Instant.parse("2024-05-28T08:00:00Z"))
                .instanceId("ins_1")
                .data(Metadata.of(Map.of("Some_Name", 1)))
                .build();

        assertThat(ClerkJson.mapper().readTree(event.write()))
                .isEqualTo(ClerkJson.mapper().readTree("""
                                {"object": "event", "type": "brand.new", "timestamp": 1716883200000,
                                 "instance_id": "ins_1", "data": {"Some_Name": 1}}"""));
        assertThat(WebhookEvent.read("msg_1", event.write())).isEqualTo(event);
    }

    @Test
    void printsNothingOfWhatItTells() {
        WebhookEvent<?> event = read("""
                {"type": "user.created", "event_attributes": {"http_request": {"client_ip": "personal-data"}},
                 "data": {"id": "user_1", "first_name": "personal-data"}}""");

        assertThat(event).hasToString("WebhookEvent[id=msg_1, type=WebhookEventType[USER_CREATED]]");
        assertThat(event.eventAttributes() + " " + event.eventAttributes().httpRequest() + " "
                        + new WebhookVerification.Verified(event))
                .doesNotContain("personal-data");
    }

    private static WebhookEvent<?> read(String body) {
        return WebhookEvent.read("msg_1", body.getBytes(StandardCharsets.UTF_8));
    }
}
