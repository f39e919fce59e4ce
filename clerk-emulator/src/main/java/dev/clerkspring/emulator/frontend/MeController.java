package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.session.Browsers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What belongs to the user who is signed in. Nobody is invited to an organization, or advised to join one.
 */
@RestController
@RequestMapping("/v1/me")
final class MeController {

    private static final int MOST = 500;

    private final Frontend frontend;

    MeController(Frontend frontend) {
        this.frontend = frontend;
    }

    @GetMapping
    Envelope get(ServerHttpRequest request) {
        var visit = Visit.of(request);
        var state = frontend.store().state();
        var session = visit.requireSession(state, frontend.store().now());
        return frontend.answer(visit, UserView.of(state, state.get(Kinds.USERS, session.userId())));
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

    @GetMapping("/organization_memberships")
    Envelope memberships(
            ServerHttpRequest request,
            @RequestParam(name = "limit", defaultValue = "10") int limit,
            @RequestParam(name = "offset", defaultValue = "0") int offset,
            @RequestParam(name = "paginated", defaultValue = "false") boolean paginated) {
        var visit = Visit.of(request);
        var state = frontend.store().state();
        var session = visit.requireSession(state, frontend.store().now());
        var all = Membership.of(state, session.userId())
                .map(membership -> MembershipView.of(state, membership))
                .toList();
        var page = all.stream()
                .skip(Math.max(0, offset))
                .limit(Math.max(1, Math.min(limit, MOST)))
                .toList();
        return frontend.answer(visit, paginated ? new Page<>(page, all.size()) : page);
    }

    @GetMapping({"/organization_invitations", "/organization_suggestions"})
    Envelope none(ServerHttpRequest request) {
        var visit = Visit.of(request);
        visit.requireSession(frontend.store().state(), frontend.store().now());
        return frontend.answer(visit, new Page<>(List.of(), 0));
    }

    /** Part of a list, and how long all of it is. */
    record Page<T>(List<@Nullable T> data, long totalCount) {}
}
