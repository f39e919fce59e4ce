package dev.clerkspring.emulator.backend;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.session.Handshakes;
import dev.clerkspring.sdk.clients.ClientsApi;
import dev.clerkspring.sdk.clients.HandshakePayload;
import dev.clerkspring.sdk.clients.HandshakePayloadQuery;
import org.springframework.web.bind.annotation.RestController;

/**
 * Clients, for the holder of the secret key: gives an application the content of a handshake that came back by reference, once.
 * What is abstract here answers 501 (see {@link Uncovered}).
 */
@RestController
public abstract class ClientsController implements ClientsApi {

    private final Handshakes handshakes;

    /**
     * Makes the controller.
     *
     * @param handshakes what keeps the content
     */
    protected ClientsController(Handshakes handshakes) {
        this.handshakes = handshakes;
    }

    /**
     * Makes a controller that covers what is written here and answers 501 to the rest.
     *
     * @param handshakes what keeps the content
     * @return the controller
     */
    public static ClientsController of(Handshakes handshakes) {
        return Uncovered.complete(
                ClientsController.class, new Class<?>[] {Handshakes.class}, new Object[] {handshakes});
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
