package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.signin.SignInForm;
import dev.clerkspring.emulator.signin.SignIns;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signing in, step by step.
 */
@RestController
@RequestMapping("/v1/client/sign_ins")
final class SignInsController {

    private final Frontend frontend;

    SignInsController(Frontend frontend) {
        this.frontend = frontend;
    }

    @PostMapping
    Envelope create(ServerHttpRequest request, ServerHttpResponse response, SignInForm form) {
        var visit = Visit.of(request);
        var attempt = frontend.store()
                .write(draft -> SignIns.create(draft, visit.browserOrNew(draft), form))
                .orThrow();
        return frontend.answer(
                request, response, attempt.clientId(), frontend.viewer(visit).signIn(attempt));
    }

    @GetMapping("/{id}")
    Envelope get(@PathVariable("id") String id, ServerHttpRequest request) {
        var visit = Visit.of(request);
        var state = frontend.store().state();
        var attempt = SignIns.get(state, visit.requireBrowser(state), id);
        return frontend.answer(visit, frontend.viewer(visit).signIn(attempt));
    }

    @PostMapping("/{id}/prepare_first_factor")
    Envelope prepare(@PathVariable("id") String id, ServerHttpRequest request, SignInForm form) {
        var visit = Visit.of(request);
        var attempt = frontend.store()
                .write(draft -> SignIns.prepare(draft, SignIns.get(draft, visit.requireBrowser(draft), id), form));
        return frontend.answer(visit, frontend.viewer(visit).signIn(attempt));
    }

    @PostMapping("/{id}/attempt_first_factor")
    Envelope attempt(
            @PathVariable("id") String id, ServerHttpRequest request, ServerHttpResponse response, SignInForm form) {
        var visit = Visit.of(request);
        var attempt = frontend.store()
                .write(draft -> SignIns.attempt(draft, SignIns.get(draft, visit.requireBrowser(draft), id), form))
                .orThrow();
        return frontend.answer(
                request, response, attempt.clientId(), frontend.viewer(visit).signIn(attempt));
    }
}
