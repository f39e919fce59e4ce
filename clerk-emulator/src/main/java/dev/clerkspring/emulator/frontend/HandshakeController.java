package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.entity.Browser;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Membership;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.session.Browsers;
import dev.clerkspring.emulator.session.Handshakes;
import dev.clerkspring.emulator.session.RefreshCookies;
import dev.clerkspring.emulator.session.RefreshTokens;
import dev.clerkspring.emulator.session.Sessions;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.emulator.token.TokenMinter;
import dev.clerkspring.sdk.sessions.Session;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Tells an application by way of the browser whether that is signed in: sends it back with a signed token, or with a reference
 * where the token would be long. As at Clerk's development instances either is in the URL.
 */
@RestController
final class HandshakeController {

    private static final int LONGEST_TOKEN = 2048;

    private final Store store;

    private final TokenMinter tokens;

    private final Handshakes handshakes;

    private final SessionCookies cookies;

    private final RefreshCookies refresh;

    HandshakeController(
            Store store, TokenMinter tokens, Handshakes handshakes, SessionCookies cookies, RefreshCookies refresh) {
        this.store = store;
        this.tokens = tokens;
        this.handshakes = handshakes;
        this.cookies = cookies;
        this.refresh = refresh;
    }

    @GetMapping("/v1/client/handshake")
    ResponseEntity<Void> handshake(
            ServerHttpRequest request,
            @RequestParam(name = "redirect_url", required = false) @Nullable String redirectUrl,
            @RequestParam(name = "format", required = false) @Nullable String format,
            @RequestParam(name = "organization_id", required = false) @Nullable String organization) {
        var visit = Visit.of(request);
        var page = visit.page().ofPage(redirectUrl);
        if (page == null || redirectUrl == null) {
            throw ClerkProblem.invalid("redirect_url_invalid", "Come back to a page of this machine", "redirect_url");
        }
        var browser = store.write(draft -> enter(draft, visit, organization));
        var directives = directives(page, browser);
        var token = tokens.mintHandshake(directives);
        var target = ("nonce".equals(format) && token.length() > LONGEST_TOKEN)
                ? with(redirectUrl, "__clerk_handshake_nonce", handshakes.keep(directives))
                : with(redirectUrl, "__clerk_handshake", token);
        return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                .location(target)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Finds the browser by whatever it is known by, or begins to know it, and makes the organization active that it wants. */
    private static Browser enter(Draft draft, Visit visit, @Nullable String organization) {
        var known = Stream.of(
                        Optional.ofNullable(Browser.find(draft, visit.secret())),
                        Optional.ofNullable(Browser.ofDevBrowser(draft, visit.devBrowser())))
                .flatMap(Optional::stream)
                .toList();
        var browser = known.stream()
                .filter(each -> Browsers.session(draft, each, draft.now()) != null)
                .findFirst()
                .or(() -> known.stream().findFirst())
                .orElseGet(() -> Browsers.begin(draft));
        var session = Browsers.session(draft, browser, draft.now());
        if (session != null && organization != null) {
            activate(draft, session, organization);
        }
        return browser;
    }

    /** By id or slug, empty for the personal account; the session stays as it is if the user is no member. */
    private static void activate(Draft draft, Session session, String organization) {
        if (organization.isEmpty()) {
            Sessions.touch(draft, session, null);
            return;
        }
        draft.all(Kinds.ORGANIZATIONS)
                .filter(each -> each.id().equals(organization) || organization.equals(each.slug()))
                .filter(each -> Membership.find(draft, each.id(), session.userId()) != null)
                .findFirst()
                .ifPresent(each -> Sessions.touch(draft, session, each.id()));
    }

    private List<String> directives(PageOrigin page, Browser browser) {
        var session = Browsers.session(store.state(), browser, store.now());
        if (session == null) {
            return Stream.concat(
                            cookies.handshake(page, browser.devBrowser(), Instant.EPOCH, ""),
                            Stream.of(refresh.none(page.isSecure())))
                    .toList();
        }
        var jwt = tokens.mint(session, page.value(), TokenMinter.LIFE);
        var token = store.write(draft -> RefreshTokens.issue(draft, session.id()));
        return Stream.concat(
                        cookies.handshake(page, browser.devBrowser(), session.createdAt(), jwt),
                        Stream.of(refresh.refresh(token, page.isSecure())))
                .toList();
    }

    private static URI with(String url, String name, String value) {
        return UriComponentsBuilder.fromUriString(url)
                .replaceQueryParam(name, value)
                .build(true)
                .toUri();
    }
}
