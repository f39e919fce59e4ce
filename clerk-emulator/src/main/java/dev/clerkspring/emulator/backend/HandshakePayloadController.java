package dev.clerkspring.emulator.backend;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.session.Handshakes;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives an application the content of a handshake that came back by reference, once.
 */
@RestController
public final class HandshakePayloadController {

    private final Handshakes handshakes;

    /**
     * Makes the controller.
     *
     * @param handshakes what keeps the content
     */
    public HandshakePayloadController(Handshakes handshakes) {
        this.handshakes = handshakes;
    }

    @GetMapping("/v1/clients/handshake_payload")
    Map<String, List<String>> payload(@RequestParam("nonce") String nonce) {
        var directives = handshakes.take(nonce);
        if (directives == null) {
            throw ClerkProblem.notFound("handshake");
        }
        return Map.of("directives", directives);
    }
}
