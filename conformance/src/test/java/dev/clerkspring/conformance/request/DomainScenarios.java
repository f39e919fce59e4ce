package dev.clerkspring.conformance.request;

import java.util.List;
import java.util.Map;

/** Requests about several domains, about development instances and about organizations. */
final class DomainScenarios {

    private static final long T = RequestCase.TIME;

    private static final String SATELLITE = "https://sat.example.org";

    private DomainScenarios() {}

    static void developmentBrowser(RequestDraft draft) {
        Visits.page(draft);
        Visits.configure(draft);
        if (draft.dice.chance(50)) {
            Visits.signIn(draft, draft.session());
        } else {
            Visits.browser(draft, draft.dice.of("", draft.suffix), 40);
        }
        if (draft.dice.chance(40)) {
            draft.query.add(draft.dice.of(
                    "__clerk_db_jwt=dvb_new",
                    "__clerk_db_jwt=",
                    "__clerk_db_jwt",
                    "__clerk_db_jwt=a%20b%2B",
                    "__dev_session=x"));
        }
        if (draft.dice.chance(20)) {
            draft.query.add(draft.dice.of("__clerk_synced=true", "__clerk_synced=false", "__clerk_help=1"));
        }
        Visits.disturb(draft);
    }

    static void satellite(RequestDraft draft) {
        Visits.page(draft);
        draft.origin = SATELLITE;
        draft.option("isSatellite", true);
        if (draft.dice.chance(85)) {
            draft.option("domain", "sat.example.org");
        } else {
            draft.option("proxyUrl", draft.dice.of("https://sat.example.org/__clerk", "/__clerk"));
        }
        if (draft.development || draft.dice.chance(30)) {
            draft.option(
                    "signInUrl",
                    draft.dice.of("https://app.example.com/sign-in", "https://app.example.com/sign-in?a=b"));
        }
        if (draft.dice.chance(50)) {
            draft.option("satelliteAutoSync", draft.dice.chance(80));
        }
        Visits.configure(draft);
        if (draft.dice.chance(35)) {
            Visits.signIn(draft, draft.session());
        } else if (draft.dice.chance(30)) {
            draft.cookie("__client_uat" + draft.dice.of("", draft.suffix), draft.dice.of("0", T - 100));
        } else {
            Visits.browser(draft, draft.suffix, 50);
        }
        if (draft.dice.chance(55)) {
            draft.query.add(draft.dice.of(
                    "__clerk_synced=false",
                    "__clerk_synced=false",
                    "__clerk_synced=true",
                    "__clerk_synced=",
                    "__clerk_synced=x"));
        }
        if (draft.dice.chance(15)) {
            draft.header("Origin", draft.dice.of("https://app.example.com", SATELLITE));
        }
        if (draft.dice.chance(10)) {
            draft.query.add("__clerk_db_jwt=dvb_new");
        }
        Visits.disturb(draft);
    }

    static void primaryAnswers(RequestDraft draft) {
        Visits.page(draft);
        draft.path = "/sign-in";
        if (draft.dice.chance(80)) {
            draft.option("satelliteOrigins", List.of(SATELLITE));
        }
        var target = draft.dice.of(
                SATELLITE + "/page?a=b&__clerk_synced=false",
                SATELLITE + "/",
                SATELLITE + "/x?__clerk_synced=true&__clerk_synced=false",
                "https://evil.example.org/",
                "no URL",
                "//sat.example.org/",
                "javascript:alert(1)",
                "");
        draft.query("__clerk_redirect_url", target);
        if (draft.dice.chance(60)) {
            Visits.signIn(draft, draft.session());
        } else {
            Visits.browser(draft, "", 50);
        }
        Visits.disturb(draft);
    }

    static void referrer(RequestDraft draft) {
        Visits.page(draft);
        if (draft.dice.chance(75)) {
            draft.option("satelliteOrigins", List.of(SATELLITE));
        }
        if (draft.dice.chance(20)) {
            draft.option(
                    "proxyUrl",
                    draft.dice.of("https://app.example.com/__clerk", "https://clerk-proxy.example.net/x", "/__clerk"));
        }
        draft.header(
                "Referer",
                draft.dice.of(
                        "https://search.example.net/",
                        SATELLITE + "/page",
                        draft.origin + "/other",
                        draft.origin + ":443/other",
                        draft.origin.replace("https", "http") + "/",
                        draft.issuer() + "/v1/client/handshake",
                        draft.issuer() + "/",
                        draft.issuer() + "/x",
                        "https://accounts.example.com/",
                        "https://clerk-proxy.example.net/x",
                        "https://accounts.example.com/sign-in",
                        "https://accounts.evil.com/",
                        "https://foo-bar-13.accounts.dev/sign-in",
                        "https://other-1.accounts.dev/",
                        "https://other-1.clerk.accounts.dev/",
                        "https://accounts.foo.lcl.dev/",
                        "about:client",
                        "android-app://com.example/",
                        "::",
                        ""));
        var session = draft.session();
        if (draft.dice.chance(15)) {
            draft.dice.of(Mutation.TIMES).apply(session);
        }
        Visits.signIn(draft, session);
        Visits.disturb(draft);
    }

    static void organization(RequestDraft draft) {
        Visits.page(draft);
        draft.option(
                "organizationSyncOptions",
                Map.of(
                        "organizationPatterns", List.of("/orgs/:slug", "/orgs/:slug/(.*)", "/by-id/:id"),
                        "personalAccountPatterns", List.of("/me", "/me/(.*)")));
        Visits.configure(draft);
        draft.path = draft.dice.of(
                "/orgs/acme",
                "/orgs/acme/",
                "/ORGS/acme/x",
                "/orgs/Acme",
                "/orgs/other",
                "/orgs/a%20b",
                "/orgs/other/x/y",
                "/by-id/org_1",
                "/by-id/org_2",
                "/me",
                "/me/",
                "/me/x",
                "/orgs",
                "//orgs/acme",
                "/page");
        var session = draft.session();
        if (draft.dice.chance(75)) {
            draft.dice.of(Mutation.SESSIONS).apply(session);
        }
        if (draft.dice.chance(15)) {
            draft.dice.of(Mutation.TIMES).apply(session);
        }
        if (draft.dice.chance(10)) {
            draft.header("Authorization", "Bearer " + draft.sign(session));
        } else {
            Visits.signIn(draft, session);
        }
        Visits.disturb(draft);
    }
}
