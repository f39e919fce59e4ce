package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.session.Browsers;
import dev.clerkspring.emulator.session.Handshakes;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.emulator.token.TokenMinter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Tells an application by way of the browser whether that is signed in: sends it back with a signed token, or with a reference
 * where the token would be long. As at Clerk's development instances either is in the URL.
 */
@RestController
public final class HandshakeController {

    private static final int LONGEST_TOKEN = 2048;

    private final Store store;

    private final TokenMinter tokens;

    private final Handshakes handshakes;

    private final SessionCookies cookies;

    /**
     * Makes the controller.
     *
     * @param store who is signed in
     * @param tokens what mints tokens
     * @param handshakes what keeps the content of references
     * @param cookieSuffix the suffix of the instance's cookies
     */
    public HandshakeController(Store store, TokenMinter tokens, Handshakes handshakes, String cookieSuffix) {
        this.store = store;
        this.tokens = tokens;
        this.handshakes = handshakes;
        this.cookies = new SessionCookies(cookieSuffix, store);
    }

    @GetMapping("/v1/client/handshake")
    ResponseEntity<Void> handshake(
            ServerHttpRequest request,
            @RequestParam(name = "redirect_url", required = false) @Nullable String redirectUrl,
            @RequestParam(name = "format", required = false) @Nullable String format,
            @RequestParam(name = "__clerk_db_jwt", required = false) @Nullable String devBrowser,
            @CookieValue(name = SessionCookies.CLIENT, required = false) @Nullable String secret) {
        var page = PageOrigin.of(request).ofPage(redirectUrl);
        if (page == null || redirectUrl == null) {
            throw ClerkProblem.invalid("redirect_url_invalid", "Come back to a page of this machine", "redirect_url");
        }
        var directives = directives(page, (devBrowser != null) ? devBrowser : store.id("dvb"), secret);
        var token = tokens.mintHandshake(directives);
        var target = ("nonce".equals(format) && token.length() > LONGEST_TOKEN)
                ? with(redirectUrl, "__clerk_handshake_nonce", handshakes.keep(directives))
                : with(redirectUrl, "__clerk_handshake", token);
        return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                .location(target)
                .header("Cache-Control", "no-store")
                .build();
    }

    private List<String> directives(PageOrigin page, String devBrowser, @Nullable String secret) {
        var session = Browsers.session(store.state(), secret, store.now());
        return (session != null)
                ? cookies.handshake(
                        page, devBrowser, session.createdAt(), tokens.mint(session, page.value(), TokenMinter.LIFE))
                : cookies.handshake(page, devBrowser, Instant.EPOCH, "");
    }

    private static URI with(String url, String name, String value) {
        return UriComponentsBuilder.fromUriString(url)
                .replaceQueryParam(name, value)
                .build(true)
                .toUri();
    }
}
