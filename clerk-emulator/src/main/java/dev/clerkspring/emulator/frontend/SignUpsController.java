package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.entity.SignUpAttempt;
import dev.clerkspring.emulator.signin.SignUpForm;
import dev.clerkspring.emulator.signin.SignUps;
import dev.clerkspring.emulator.state.Draft;
import java.util.function.Function;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signing up, step by step.
 */
@RestController
@RequestMapping("/v1/client/sign_ups")
final class SignUpsController {

    private final Frontend frontend;

    SignUpsController(Frontend frontend) {
        this.frontend = frontend;
    }

    @PostMapping
    Envelope create(ServerHttpRequest request, ServerHttpResponse response, SignUpForm form) {
        var visit = Visit.of(request);
        return answer(request, response, draft -> SignUps.create(draft, visit.browserOrNew(draft), form));
    }

    @GetMapping("/{id}")
    Envelope get(@PathVariable("id") String id, ServerHttpRequest request) {
        var visit = Visit.of(request);
        var state = frontend.store().state();
        var attempt = SignUps.get(state, visit.requireBrowser(state), id);
        return frontend.answer(visit, frontend.viewer(visit).signUp(attempt));
    }

    @PatchMapping("/{id}")
    Envelope update(
            @PathVariable("id") String id, ServerHttpRequest request, ServerHttpResponse response, SignUpForm form) {
        return answer(request, response, draft -> SignUps.change(draft, known(draft, request, id), form));
    }

    @PostMapping("/{id}/prepare_verification")
    Envelope prepare(
            @PathVariable("id") String id, ServerHttpRequest request, ServerHttpResponse response, SignUpForm form) {
        return answer(request, response, draft -> SignUps.prepare(draft, known(draft, request, id), form.strategy()));
    }

    @PostMapping("/{id}/attempt_verification")
    Envelope attempt(
            @PathVariable("id") String id, ServerHttpRequest request, ServerHttpResponse response, SignUpForm form) {
        var attempted = frontend.store()
                .write(draft -> SignUps.attempt(draft, known(draft, request, id), form.strategy(), form.code()));
        return answer(request, response, attempted.orThrow());
    }

    private static SignUpAttempt known(Draft draft, ServerHttpRequest request, String id) {
        return SignUps.get(draft, Visit.of(request).requireBrowser(draft), id);
    }

    private Envelope answer(
            ServerHttpRequest request, ServerHttpResponse response, Function<Draft, SignUpAttempt> step) {
        return answer(request, response, frontend.store().write(step));
    }

    private Envelope answer(ServerHttpRequest request, ServerHttpResponse response, SignUpAttempt attempt) {
        var view = frontend.viewer(Visit.of(request)).signUp(attempt);
        return frontend.answer(request, response, attempt.clientId(), view);
    }
}
