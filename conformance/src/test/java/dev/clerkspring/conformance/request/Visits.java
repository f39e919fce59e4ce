package dev.clerkspring.conformance.request;

import java.util.List;

/** What visits to an application have in common, whatever they are about. */
final class Visits {

    private static final long T = RequestCase.TIME;

    private Visits() {}

    /** How a page is asked for, mostly by a browser that loads it. */
    static void page(RequestDraft draft) {
        var dice = draft.dice;
        int kind = dice.below(100);
        if (kind < 70) {
            draft.header("Sec-Fetch-Dest", "document").header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        } else if (kind < 78) {
            draft.header("Sec-Fetch-Dest", "empty").header("Accept", dice.of("application/json", "text/html", "*/*"));
        } else if (kind < 84) {
            draft.header("Sec-Fetch-Dest", dice.of("iframe", "iframe", "image", "DOCUMENT"))
                    .header("Accept", "*/*");
        } else if (kind < 94) {
            draft.header(
                    "Accept",
                    dice.of("text/html", "text/html;q=0.9,*/*", "application/xhtml+xml,text/html", "*/*", "TEXT/HTML"));
        }
        if (dice.chance(15)) {
            draft.method = dice.of("POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH");
        }
        if (dice.chance(30)) {
            draft.query.add(dice.of("a=b", "a=b&c=%20d", "redirect_url=x", "q=a+b"));
        }
        if (dice.chance(50)) {
            draft.header("User-Agent", "Mozilla/5.0");
        }
    }

    /** What an application may set besides its keys. */
    static void configure(RequestDraft draft) {
        var dice = draft.dice;
        if (dice.chance(40)) {
            draft.option("jwtKey", Keys.pem());
        }
        if (dice.chance(35)) {
            draft.option("authorizedParties", List.of("https://other.example.com", draft.origin));
        }
        if (dice.chance(25)) {
            draft.option("issuer", List.of(draft.issuer()));
        }
        if (dice.chance(12)) {
            draft.option("audience", List.of("api", "api2"));
        }
        if (dice.chance(15)) {
            draft.option("clockSkewInMs", dice.of(0, 1, 1000, 10_000));
        }
        if (dice.chance(6) && !draft.options.containsKey("proxyUrl")) {
            draft.option(
                    "proxyUrl",
                    dice.of("/__clerk", "https://proxy.example.com/__clerk//", "https://proxy.example.com"));
        }
        if (dice.chance(12)) {
            draft.option("acceptPending", true);
        }
    }

    /** The cookies of a browser that is signed in. */
    static void signIn(RequestDraft draft, TokenDraft session) {
        var value = draft.sign(session);
        for (var family : draft.dice.of(List.of(List.of(""), List.of(draft.suffix), List.of("", draft.suffix)))) {
            draft.cookie("__session" + family, value);
            if (draft.dice.chance(97)) {
                draft.cookie("__client_uat" + family, T - 100);
            }
            browser(draft, family, 95);
        }
    }

    static void browser(RequestDraft draft, String family, int percent) {
        if (draft.development && draft.dice.chance(percent)) {
            draft.cookie("__clerk_db_jwt" + family, "dvb_" + (family.isEmpty() ? "plain" : "suffixed"));
        }
    }

    /** What any request may have besides. */
    static void disturb(RequestDraft draft) {
        var dice = draft.dice;
        if (dice.chance(12)) {
            draft.cookie("__clerk_redirect_count", dice.of(0, 1, 2, 2, 3, 3, 4, "x"));
        }
        if (dice.chance(6)) {
            draft.header("Referer", dice.of("https://search.example.net/", draft.origin + "/"));
        }
        if (dice.chance(5)) {
            draft.cookie(dice.of("a", "theme", "__other"), "b");
        }
        if (dice.chance(4)) {
            draft.header("X-Forwarded-Host", "first.example.com").header("X-Forwarded-Proto", "https");
        } else if (dice.chance(2)) {
            draft.origin = "http://app.example.com:8080";
            draft.header("X-Forwarded-Proto", "https");
        }
    }
}
