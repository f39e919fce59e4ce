package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.organization.Members;
import dev.clerkspring.emulator.ticket.Invitations;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The organizations of the user who is signed in: where the user is a member, and is invited to be one. Nobody is advised to join
 * one, which at Clerk follows from an organization's verified domains.
 */
@RestController
@RequestMapping("/v1/me")
final class MyOrganizationsController {

    private final Frontend frontend;

    MyOrganizationsController(Frontend frontend) {
        this.frontend = frontend;
    }

    @GetMapping("/organization_memberships")
    Envelope memberships(
            ServerHttpRequest request,
            @RequestParam(name = "limit", defaultValue = "10") int limit,
            @RequestParam(name = "offset", defaultValue = "0") int offset,
            @RequestParam(name = "paginated", defaultValue = "false") boolean paginated) {
        var visit = Visit.of(request);
        var state = frontend.store().state();
        var userId = visit.requireSession(state, frontend.store().now()).userId();
        var all = Membership.of(state, userId)
                .map(frontend.viewer(visit)::membership)
                .toList();
        var page = Page.of(all, limit, offset);
        return frontend.answer(visit, paginated ? page : page.data());
    }

    @DeleteMapping("/organization_memberships/{organization}")
    Envelope leave(@PathVariable("organization") String organizationId, ServerHttpRequest request) {
        var visit = Visit.of(request);
        var membership = frontend.store()
                .write(draft -> Members.resign(
                        draft,
                        organizationId,
                        visit.requireSession(draft, draft.now()).userId()));
        return frontend.answer(visit, new Deleted("organization_membership", membership.id(), true));
    }

    @GetMapping("/organization_invitations")
    Envelope invitations(
            ServerHttpRequest request,
            @RequestParam(name = "limit", defaultValue = "10") int limit,
            @RequestParam(name = "offset", defaultValue = "0") int offset,
            @RequestParam(name = "status", required = false) @Nullable List<String> status) {
        var visit = Visit.of(request);
        var state = frontend.store().state();
        var userId = visit.requireSession(state, frontend.store().now()).userId();
        var all = Invitations.intoOrganizations(state, userId, frontend.store().now())
                .filter(invitation ->
                        status == null || status.contains(invitation.status().value()))
                .map(frontend.viewer(visit)::invitation)
                .toList();
        return frontend.answer(visit, Page.of(all, limit, offset));
    }

    @PostMapping("/organization_invitations/{id}/accept")
    Envelope accept(@PathVariable("id") String id, ServerHttpRequest request) {
        var visit = Visit.of(request);
        var accepted = frontend.store()
                .write(draft -> Invitations.acceptOwn(
                        draft, id, visit.requireSession(draft, draft.now()).userId()));
        return frontend.answer(visit, frontend.viewer(visit).invitation(accepted));
    }

    @GetMapping("/organization_suggestions")
    Envelope suggestions(ServerHttpRequest request) {
        var visit = Visit.of(request);
        visit.requireSession(frontend.store().state(), frontend.store().now());
        return frontend.answer(visit, new Page<>(List.of(), 0));
    }

    /** What is gone. */
    record Deleted(String object, String id, boolean deleted) {}
}
