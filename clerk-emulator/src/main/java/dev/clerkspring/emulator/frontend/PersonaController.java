package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Persona;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.session.Browsers;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.emulator.token.TokenMinter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Signs a browser in as a persona with one click, and out again.
 */
@RestController
final class PersonaController {

    private final Store store;

    private final TokenMinter tokens;

    private final SessionCookies cookies;

    PersonaController(Store store, TokenMinter tokens, SessionCookies cookies) {
        this.store = store;
        this.tokens = tokens;
        this.cookies = cookies;
    }

    @GetMapping("/personas")
    List<PersonaView> personas() {
        return PersonaView.all(store.state());
    }

    @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(
            ServerHttpRequest request,
            @RequestParam(name = "redirect_url", required = false) @Nullable String redirectUrl,
            @CookieValue(name = SessionCookies.CLIENT, required = false) @Nullable String secret) {
        var state = store.state();
        var session = Browsers.session(state, secret, store.now());
        var active = session != null ? session.userId() : null;
        var target = PageOrigin.of(request).redirect(redirectUrl);
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", SignInPage.CONTENT_SECURITY_POLICY)
                .header("Referrer-Policy", "same-origin")
                .body(SignInPage.render(PersonaView.all(state), active, target));
    }

    @PostMapping("/sign-in")
    Mono<ResponseEntity<?>> signIn(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var origin = PageOrigin.of(request);
        origin.requireSamePage(request);
        return exchange.getFormData().map(form -> {
            var name = form.getFirst("persona");
            var persona = name != null ? store.state().find(Kinds.PERSONAS, name) : null;
            if (persona == null) {
                throw ClerkProblem.invalid("form_param_value_invalid", "There is no such persona", "persona");
            }
            return signIn(persona, exchange, origin, form.getFirst("redirect_url"));
        });
    }

    private ResponseEntity<?> signIn(
            Persona persona, ServerWebExchange exchange, PageOrigin origin, @Nullable String redirectUrl) {
        var old = secret(exchange.getRequest());
        var signedIn = store.write(draft -> Browsers.signIn(draft, persona.userId(), persona.organizationId(), old));
        var jwt = tokens.mint(signedIn.session(), origin.value(), TokenMinter.LIFE);
        cookies.signIn(exchange.getResponse(), origin, signedIn.browser(), jwt);
        return wantsJson(exchange.getRequest())
                ? json(Map.of(
                        "persona", persona.id(),
                        "user_id", persona.userId(),
                        "session_id", signedIn.session().id(),
                        "jwt", jwt))
                : seeOther(origin.redirect(redirectUrl));
    }

    @PostMapping("/sign-out")
    Mono<ResponseEntity<?>> signOut(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var origin = PageOrigin.of(request);
        origin.requireSamePage(request);
        return exchange.getFormData().map(form -> {
            store.write(draft -> Browsers.signOut(draft, secret(request)));
            cookies.signOut(exchange.getResponse(), origin);
            return wantsJson(request)
                    ? json(Map.of("signed_out", true))
                    : seeOther(origin.redirect(form.getFirst("redirect_url")));
        });
    }

    private static @Nullable String secret(ServerHttpRequest request) {
        var cookie = request.getCookies().getFirst(SessionCookies.CLIENT);
        return cookie != null ? cookie.getValue() : null;
    }

    /** A form's browser names HTML first. */
    private static boolean wantsJson(ServerHttpRequest request) {
        var accepted = request.getHeaders().getAccept();
        return !accepted.isEmpty() && accepted.get(0).equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
    }

    private static ResponseEntity<?> json(Map<String, ?> body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .body(new TreeMap<>(body)); // in the same order in every run
    }

    private static ResponseEntity<Void> seeOther(String target) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(target))
                .header("Cache-Control", "no-store")
                .build();
    }
}
