package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.persona.Persona;
import dev.clerkspring.emulator.persona.Personas;
import dev.clerkspring.emulator.token.TokenMinter;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
public final class PersonaController {

    private final Personas personas;

    private final SignIns signIns;

    private final TokenMinter tokens;

    private final SessionCookies cookies;

    private final Clock clock;

    /**
     * Makes the controller.
     *
     * @param personas who can sign in
     * @param signIns what signing in does
     * @param tokens what mints the session's token
     * @param cookieSuffix the suffix of the instance's cookies
     * @param clock the time
     */
    public PersonaController(Personas personas, SignIns signIns, TokenMinter tokens, String cookieSuffix, Clock clock) {
        this.personas = personas;
        this.signIns = signIns;
        this.tokens = tokens;
        this.cookies = new SessionCookies(cookieSuffix);
        this.clock = clock;
    }

    @GetMapping("/")
    ResponseEntity<Void> home(ServerHttpRequest request) {
        return seeOther(PageOrigin.of(request).prefix() + "/sign-in");
    }

    @GetMapping("/personas")
    List<PersonaView> personas() {
        return personas.all().stream().map(PersonaView::of).toList();
    }

    @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(
            ServerHttpRequest request,
            @RequestParam(name = "redirect_url", required = false) @Nullable String redirectUrl,
            @CookieValue(name = SessionCookies.CLIENT, required = false) @Nullable String secret) {
        var session = signIns.session(secret);
        var active = session != null ? personas.ofUser(session.userId()) : null;
        var target = PageOrigin.of(request).redirect(redirectUrl);
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", SignInPage.CONTENT_SECURITY_POLICY)
                .header("Referrer-Policy", "same-origin")
                .body(SignInPage.render(personas, active, target));
    }

    @PostMapping("/sign-in")
    Mono<ResponseEntity<?>> signIn(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var origin = PageOrigin.of(request);
        origin.requireSamePage(request);
        return exchange.getFormData().map(form -> {
            var persona = personas.find(form.getFirst("persona"));
            if (persona == null) {
                throw ClerkProblem.invalid("form_param_value_invalid", "There is no such persona", "persona");
            }
            return signIn(persona, exchange, origin, form.getFirst("redirect_url"));
        });
    }

    private ResponseEntity<?> signIn(
            Persona persona, ServerWebExchange exchange, PageOrigin origin, @Nullable String redirectUrl) {
        var signedIn = signIns.signIn(persona, secret(exchange.getRequest()));
        var jwt = tokens.mint(signedIn.session(), origin.value(), TokenMinter.LIFE);
        cookies.signIn(exchange.getResponse(), origin, signedIn.secret(), jwt, clock.instant());
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
            signIns.signOut(secret(request));
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
                .body(body);
    }

    private static ResponseEntity<Void> seeOther(String target) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(target))
                .header("Cache-Control", "no-store")
                .build();
    }

    record PersonaView(String id, String userId, String name, String emailAddress, String description) {

        static PersonaView of(Persona persona) {
            return new PersonaView(
                    persona.id(), persona.userId(), persona.name(), persona.emailAddress(), persona.description());
        }
    }
}
