package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.session.Browsers;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A page's own browser: whether it is known, that it shall be, and that it signs out.
 */
@RestController
final class ClientController {

    private final Frontend frontend;

    ClientController(Frontend frontend) {
        this.frontend = frontend;
    }

    /** Makes what stands in for cookies where those do not reach. */
    @PostMapping("/v1/dev_browser")
    Map<String, String> devBrowser() {
        var browser = frontend.store().write(Browsers::begin);
        return new TreeMap<>(Map.of("id", browser.devBrowser(), "token", browser.devBrowser()));
    }

    @GetMapping("/v1/client")
    Envelope get(ServerHttpRequest request) {
        var visit = Visit.of(request);
        var browser = visit.browser(frontend.store().state());
        return new Envelope(browser != null ? frontend.viewer(visit).client(browser) : null, null);
    }

    @PutMapping("/v1/client")
    Envelope create(ServerHttpRequest request, ServerHttpResponse response) {
        var visit = Visit.of(request);
        var browser = frontend.store().write(visit::browserOrNew);
        frontend.cookies().client(response, visit, browser);
        return new Envelope(frontend.viewer(visit).client(browser), null);
    }

    @DeleteMapping({"/v1/client", "/v1/client/sessions"})
    Envelope signOut(ServerHttpRequest request) {
        var visit = Visit.of(request);
        var browser = frontend.store().write(draft -> Browsers.removeSessions(draft, visit.requireBrowser(draft)));
        return new Envelope(frontend.viewer(visit).client(browser), null);
    }
}
