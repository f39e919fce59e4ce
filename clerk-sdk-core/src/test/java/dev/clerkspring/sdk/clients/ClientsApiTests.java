package dev.clerkspring.sdk.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.sessions.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientsApiTests {

    private final TestApi api = new TestApi();

    private final ClientsApi clients =
            ClerkClient.builder().apiUrl(api.url()).build().clients();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void readsAClientAndItsSessions() {
        api.json(200, """
                {"object": "client", "id": "client_1", "sessions": [{"id": "sess_1", "status": "active"}], "sign_in_id": null,
                "created_at": 1716883200000, "updated_at": 1716883200000}""");

        var client = clients.get("client_1");

        assertThat(api.last().uri()).isEqualTo("/v1/clients/client_1");
        assertThat(client.sessions()).extracting(Session::id).containsExactly("sess_1");
        assertThat(client.sessionIds()).isEmpty();
    }

    @Test
    void getsWhatAHandshakeBrought() {
        api.json(200, "{\"directives\": [\"__session=topsecret; Path=/\"]}");

        var payload = clients.getHandshakePayload(new HandshakePayloadQuery("hsn_1"));

        assertThat(api.last().uri()).isEqualTo("/v1/clients/handshake_payload?nonce=hsn_1");
        assertThat(payload.directives()).containsExactly("__session=topsecret; Path=/");
        assertThat(payload).hasToString("HandshakePayload[…]");
    }
}
