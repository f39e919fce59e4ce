package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.emulator.session.Browsers;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.ClerkRequest;
import dev.clerkspring.sdk.instancesettings.UpdateInstanceRequest;
import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.sessions.CreateSessionRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpMethod;

/**
 * The instance, testing tokens and clients through the real client.
 */
class InstanceTests {

    @RegisterExtension
    static final SharedEmulator SHARED = new SharedEmulator();

    private final ClerkClient clerk = SHARED.clerk();

    @Test
    void settingsStayAsTheyWereUnlessGiven() {
        clerk.instanceSettings()
                .update(UpdateInstanceRequest.builder()
                        .allowedOrigins(List.of("my-app://localhost"))
                        .build());
        clerk.instanceSettings()
                .update(UpdateInstanceRequest.builder().testMode(false).build());
        assertThat(clerk.instanceSettings().get().allowedOrigins()).containsExactly("my-app://localhost");
        assertThat(clerk.instanceSettings().get().environmentType()).isEqualTo("development");
        assertThat(Refused.by(() -> clerk.instanceSettings()
                        .update(UpdateInstanceRequest.builder()
                                .allowedOrigins(List.of("localhost"))
                                .build())))
                .isEqualTo(new Refused(422, "form_invalid_origin", "allowed_origins"));
    }

    @Test
    void aTestingTokenIsGoodForAnHour() {
        var token = clerk.testingTokens().create();
        assertThat(token.token()).startsWith("testing_");
        assertThat(token.expiresAt()).isEqualTo(SHARED.clock().instant().plusSeconds(3600));
    }

    @Test
    void aClientHasItsSessions() {
        var signedIn =
                SHARED.emulator().store().write(draft -> Browsers.signIn(draft, "user_emulator_ada", null, null));
        var client = clerk.clients().get(signedIn.session().clientId());
        assertThat(client.sessionIds()).containsExactly(signedIn.session().id());
        assertThat(client.lastActiveSessionId()).isEqualTo(signedIn.session().id());
        assertThat(Refused.by(() -> clerk.clients().get("client_none")))
                .isEqualTo(Refused.of(404, "resource_not_found"));
    }

    @Test
    void aSessionThatWasMadeHasAClient() {
        var session = clerk.sessions()
                .create(CreateSessionRequest.builder()
                        .userId("user_emulator_ada")
                        .build());
        var client = clerk.clients().get(session.clientId());
        assertThat(client.sessions()).containsExactly(session);
        assertThat(client.lastActiveSessionId()).isEqualTo(session.id());
    }

    @Test
    void aSnapshotHoldsEverythingThatTheApiMakes() {
        var made = List.of(
                ClerkRequest.of(HttpMethod.POST, "/v1/invitations").body(Map.of("email_address", "new@example.com")),
                ClerkRequest.of(HttpMethod.POST, "/v1/machines").body(Map.of("name", "caller")),
                ClerkRequest.of(HttpMethod.POST, "/v1/sign_in_tokens").body(Map.of("user_id", "user_emulator_ada")),
                ClerkRequest.of(HttpMethod.POST, "/v1/jwt_templates")
                        .body(Map.of("name", "any", "claims", Map.of("a", "{{user.id}}"))),
                ClerkRequest.of(HttpMethod.POST, "/v1/api_keys")
                        .body(Map.of("name", "deploy", "subject", "user_emulator_ada")));
        made.forEach(request -> clerk.exchange(request, Object.class));
        SHARED.emulator().oauthAccessToken("ada", List.of("profile"));
        var snapshot = SHARED.emulator().exportSnapshot();
        SHARED.emulator().reset();
        SHARED.emulator().importSnapshot(snapshot);
        assertThat(ClerkJson.mapper().readTree(SHARED.emulator().exportSnapshot()))
                .isEqualTo(ClerkJson.mapper().readTree(snapshot));
    }
}
