package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.entity.Browser;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.session.Browsers;
import dev.clerkspring.emulator.session.Handshakes;
import dev.clerkspring.emulator.session.RefreshCookies;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.emulator.token.TemplateMinter;
import dev.clerkspring.emulator.token.TokenMinter;
import dev.clerkspring.sdk.instance.PublishableKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;

/**
 * What the operations of the Frontend API share, and how they come to be there.
 */
public final class Frontend {

    private final Store store;

    private final TokenMinter tokens;

    private final SessionCookies cookies;

    private Frontend(Store store, TokenMinter tokens, SessionCookies cookies) {
        this.store = store;
        this.tokens = tokens;
        this.cookies = cookies;
    }

    /**
     * Adds what browsers meet: the persona sign-in, handshakes and the Frontend API.
     *
     * @param context where
     * @param store who there is, and is signed in
     * @param tokens what mints tokens
     * @param handshakes what keeps the content of handshakes
     * @param key the instance's key, from which the names of its cookies follow
     */
    public static void register(
            GenericApplicationContext context,
            Store store,
            TokenMinter tokens,
            Handshakes handshakes,
            PublishableKey key) {
        var cookies = new SessionCookies(key.cookieSuffix());
        var refresh = new RefreshCookies(key.cookieSuffix());
        var templates = new TemplateMinter(tokens.keys(), key.issuer(), store);
        var frontend = new Frontend(store, tokens, cookies);
        context.registerBean(FrontendFilter.class, () -> new FrontendFilter(store));
        context.registerBean(WellKnownController.class, () -> new WellKnownController(tokens.keys()));
        context.registerBean(PersonaController.class, () -> new PersonaController(store, tokens, cookies));
        context.registerBean(
                HandshakeController.class, () -> new HandshakeController(store, tokens, handshakes, cookies, refresh));
        context.registerBean(EnvironmentController.class, () -> new EnvironmentController(store));
        context.registerBean(ClientController.class, () -> new ClientController(frontend));
        context.registerBean(ClientSessionsController.class, () -> new ClientSessionsController(frontend, templates));
        context.registerBean(SignInsController.class, () -> new SignInsController(frontend));
        context.registerBean(SignUpsController.class, () -> new SignUpsController(frontend));
        context.registerBean(MeController.class, () -> new MeController(frontend));
        context.registerBean(MyOrganizationsController.class, () -> new MyOrganizationsController(frontend));
        context.registerBean(NewOrganizationController.class, () -> new NewOrganizationController(frontend));
    }

    Store store() {
        return store;
    }

    TokenMinter tokens() {
        return tokens;
    }

    SessionCookies cookies() {
        return cookies;
    }

    Viewer viewer(Visit visit) {
        return new Viewer(store.state(), store.now(), tokens, visit.authorizedParty());
    }

    /** Answers with the browser as it is now beside. */
    Envelope answer(Visit visit, Object response) {
        return envelope(visit, visit.browser(store.state()), response);
    }

    /** Answers after what may have made another browser of this one, and tells the browser. */
    Envelope answer(ServerHttpRequest request, ServerHttpResponse response, String browserId, Object body) {
        var visit = Visit.of(request);
        var browser = store.state().get(Kinds.BROWSERS, browserId);
        if (!browser.secret().equals(visit.secret())) {
            cookies.client(response, visit, browser);
        }
        if (Browsers.session(store.state(), browser, store.now()) != null && visit.sameOrigin()) {
            cookies.devBrowser(response, visit.page(), browser.devBrowser());
        }
        return envelope(visit, browser, body);
    }

    private Envelope envelope(Visit visit, @Nullable Browser browser, Object body) {
        return new Envelope(body, browser != null ? viewer(visit).client(browser) : null);
    }
}
