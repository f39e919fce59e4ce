package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.entity.Browser;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.entity.TokenTemplate;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.session.Browsers;
import dev.clerkspring.emulator.session.Sessions;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.emulator.token.TemplateMinter;
import dev.clerkspring.sdk.sessions.Session;
import dev.clerkspring.sdk.sessions.SessionBuilder;
import dev.clerkspring.sdk.sessions.SessionStatus;
import dev.clerkspring.sdk.sessions.SessionToken;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The sessions of a page's own browser: that one is used and in which organization, its tokens, its end.
 *
 * <p>At Clerk the page's JavaScript writes the session cookie; here the answer with the token sets it too, for pages
 * without that JavaScript.
 */
@RestController
@RequestMapping("/v1/client/sessions/{id}")
final class ClientSessionsController {

    private final Frontend frontend;

    private final TemplateMinter templates;

    ClientSessionsController(Frontend frontend, TemplateMinter templates) {
        this.frontend = frontend;
        this.templates = templates;
    }

    @GetMapping
    Envelope get(@PathVariable("id") String id, ServerHttpRequest request) {
        var visit = Visit.of(request);
        var session =
                active(frontend.store().state(), visit, id, frontend.store().now());
        return frontend.answer(visit, frontend.viewer(visit).session(session));
    }

    @PostMapping("/touch")
    Envelope touch(@PathVariable("id") String id, ServerHttpRequest request, Touch touch) {
        var visit = Visit.of(request);
        var session = frontend.store().write(draft -> {
            var old = active(draft, visit, id, draft.now());
            return Sessions.touch(draft, old, touch.organizationOf(old));
        });
        return frontend.answer(visit, frontend.viewer(visit).session(session));
    }

    @PostMapping("/end")
    Envelope end(@PathVariable("id") String id, ServerHttpRequest request) {
        return end(id, request, SessionStatus.ENDED);
    }

    @PostMapping("/remove")
    Envelope remove(@PathVariable("id") String id, ServerHttpRequest request) {
        return end(id, request, SessionStatus.REMOVED);
    }

    private Envelope end(String id, ServerHttpRequest request, SessionStatus status) {
        var visit = Visit.of(request);
        var session = frontend.store().write(draft -> end(draft, visit, id, status));
        return frontend.answer(visit, frontend.viewer(visit).session(session));
    }

    private static Session end(Draft draft, Visit visit, String id, SessionStatus status) {
        var session = active(draft, visit, id, draft.now());
        return Browsers.end(draft, visit.requireBrowser(draft), session.id(), status);
    }

    @PostMapping("/tokens")
    SessionToken token(
            @PathVariable("id") String id, ServerHttpRequest request, ServerHttpResponse response, TokenForm form) {
        var visit = Visit.of(request);
        var state = frontend.store().state();
        var token = frontend.viewer(visit)
                .token(form.in(state, active(state, visit, id, frontend.store().now())));
        if (visit.sameOrigin()) {
            frontend.cookies().session(response, visit.page(), token.jwt());
        }
        return token;
    }

    @PostMapping("/tokens/{template}")
    SessionToken tokenFromTemplate(
            @PathVariable("id") String id, @PathVariable("template") String name, ServerHttpRequest request) {
        var visit = Visit.of(request);
        var state = frontend.store().state();
        var session = active(state, visit, id, frontend.store().now());
        var template = TokenTemplate.ofName(state, name);
        if (template == null) {
            throw ClerkProblem.notFound("JWT template");
        }
        return new SessionToken("token", templates.mint(template, session, visit.authorizedParty(), null));
    }

    /** Finds an active session of the browser; to one that is signed out none is told from another's. */
    private static Session active(Reading state, Visit visit, String id, Instant now) {
        var browser = visit.browser(state);
        if (Browsers.session(state, browser, now) == null) {
            throw ClerkProblem.of(HttpStatus.UNAUTHORIZED, "authentication_invalid", "The browser is not signed in");
        }
        return sessionOf(state, visit.requireBrowser(state), id, now);
    }

    private static Session sessionOf(Reading state, Browser browser, String id, Instant now) {
        return Browsers.sessions(state, browser, now)
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ClerkProblem.notFound("session"));
    }

    /**
     * What a page says when it uses a session.
     *
     * @param activeOrganizationId an organization, by id; empty for the personal account; null to leave it as it is
     */
    record Touch(
            @BindParam("active_organization_id") @Nullable String activeOrganizationId) {

        @Nullable
        String organizationOf(Session session) {
            if (activeOrganizationId == null) {
                return session.lastActiveOrganizationId();
            }
            return activeOrganizationId.isEmpty() ? null : activeOrganizationId;
        }
    }

    /**
     * Which token a page wants.
     *
     * @param organizationId the organization that the page works in, which another tab may have left; empty for the personal
     *     account; null for the one that is active
     */
    record TokenForm(@BindParam("organization_id") @Nullable String organizationId) {

        Session in(Reading state, Session session) {
            if (organizationId == null) {
                return session;
            }
            var id = organizationId.isEmpty() ? null : organizationId;
            if (id != null) {
                Membership.get(state, id, session.userId());
            }
            return SessionBuilder.builder(session).lastActiveOrganizationId(id).build();
        }
    }
}
