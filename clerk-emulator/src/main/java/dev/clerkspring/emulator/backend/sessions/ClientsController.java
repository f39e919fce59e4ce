package dev.clerkspring.emulator.backend.sessions;

import dev.clerkspring.emulator.backend.operation.Uncovered;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.session.Handshakes;
import dev.clerkspring.emulator.session.Sessions;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.sdk.clients.Client;
import dev.clerkspring.sdk.clients.ClientsApi;
import dev.clerkspring.sdk.clients.HandshakePayload;
import dev.clerkspring.sdk.clients.HandshakePayloadQuery;
import dev.clerkspring.sdk.sessions.Session;
import org.springframework.web.bind.annotation.RestController;

/**
 * Clients, for the holder of the secret key: gives an application the content of a handshake that came back by reference, once.
 * What is abstract here answers 501 (see {@link Uncovered}).
 */
@RestController
public abstract class ClientsController implements ClientsApi {

    private final Store store;

    private final Handshakes handshakes;

    /**
     * Makes the controller.
     *
     * @param store the browsers and their sessions
     * @param handshakes what keeps the content of handshakes
     */
    protected ClientsController(Store store, Handshakes handshakes) {
        this.store = store;
        this.handshakes = handshakes;
    }

    @Override
    public Client get(String clientId) {
        var state = store.state();
        var browser = state.get(Kinds.BROWSERS, clientId);
        var sessions = Sessions.all(state, store.now())
                .filter(session -> session.clientId().equals(clientId))
                .toList();
        return Client.builder()
                .object("client")
                .id(clientId)
                .sessionIds(sessions.stream().map(Session::id).toList())
                .sessions(sessions)
                .lastActiveSessionId(browser.lastActiveSessionId())
                .createdAt(browser.createdAt())
                .updatedAt(browser.updatedAt())
                .build();
    }

    @Override
    public HandshakePayload getHandshakePayload(HandshakePayloadQuery query) {
        var directives = handshakes.take(query.nonce());
        if (directives == null) {
            throw ClerkProblem.notFound("handshake");
        }
        return new HandshakePayload(directives);
    }
}
