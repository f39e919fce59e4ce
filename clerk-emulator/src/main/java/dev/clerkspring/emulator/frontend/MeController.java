package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.session.Browsers;
import java.util.List;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The user who is signed in, and the sessions of that user in this browser.
 */
@RestController
@RequestMapping("/v1/me")
final class MeController {

    private final Frontend frontend;

    MeController(Frontend frontend) {
        this.frontend = frontend;
    }

    @GetMapping
    Envelope get(ServerHttpRequest request) {
        var visit = Visit.of(request);
        var state = frontend.store().state();
        var session = visit.requireSession(state, frontend.store().now());
        return frontend.answer(visit, frontend.viewer(visit).user(state.get(Kinds.USERS, session.userId())));
    }

    @GetMapping("/sessions/active")
    List<SessionView> activeSessions(ServerHttpRequest request) {
        var visit = Visit.of(request);
        var state = frontend.store().state();
        visit.requireSession(state, frontend.store().now());
        return Browsers.sessions(
                        state, visit.requireBrowser(state), frontend.store().now())
                .map(frontend.viewer(visit)::session)
                .toList();
    }
}
