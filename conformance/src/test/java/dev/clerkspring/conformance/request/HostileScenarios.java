package dev.clerkspring.conformance.request;

import java.util.List;

/** Requests of whatever comes to mind. */
final class HostileScenarios {

    private HostileScenarios() {}

    static void hostile(RequestDraft draft) {
        Visits.page(draft);
        Visits.configure(draft);
        Visits.signIn(draft, draft.dice.chance(60) ? draft.session() : SessionScenarios.unusual(draft));
        var dice = draft.dice;
        for (int i = dice.below(4); i >= 0; i--) {
            switch (dice.below(8)) {
                case 0 -> draft.cookies.add(dice.below(draft.cookies.size() + 1), strangeCookie(draft));
                case 1 -> draft.query.add(strangeParameter(draft));
                case 2 ->
                    draft.cookies.replaceAll(
                            cookie -> dice.chance(10) ? cookie + dice.of("%", "%FF", "\"", " ", "\u00e4") : cookie);
                case 3 ->
                    draft.cookie(
                            "__clerk_redirect_count",
                            dice.of("3abc", "0x3", "3.0", "3.5", "-1", " 3", "1e1", "99999999999", "Infinity", "NaN"));
                case 4 ->
                    draft.header(
                            "X-Forwarded-Host",
                            dice.of(
                                    "first.example.com",
                                    "first.example.com, second.example.com",
                                    "first.example.com:8443",
                                    "<script>",
                                    "a b",
                                    ""));
                case 5 -> draft.header("X-Forwarded-Proto", dice.of("https", "http", "https,http", "ftp", ""));
                case 6 ->
                    draft.origin = dice.of(
                            "http://app.example.com:8080", "http://app.example.com", "https://app.example.com:8443");
                default ->
                    draft.header(
                            dice.of("Sec-Fetch-Dest", "Accept", "Referer", "Origin", "User-Agent"),
                            dice.of("", "x", "document", "null", "text/html"));
            }
        }
        draft.trait("hostile");
    }

    private static String strangeCookie(RequestDraft draft) {
        // With an audience, since what is encoded cannot be taken for another token.
        var session = draft.sign(draft.session().claim("sub", "user_strange").claim("aud", "api"));
        return draft.dice.of(List.of(
                "a=b%3B__session=" + session,
                "__session",
                "__session=",
                "=__session",
                "__session =" + session,
                "__Session=" + session,
                "__session=\"" + session + "\"",
                "__session" + draft.suffix + "=x",
                "__session=" + session.replace("e", "%65"),
                "__client_uat=%30",
                "__client_uat" + draft.suffix + "=%zz",
                "__clerk_db_jwt=%C3%A4",
                "__clerk_db_jwt=%FF%",
                "__clerk_handshake=x",
                "__clerk_handshake=" + session,
                "__clerk_handshake_nonce=%2E%2E",
                "__proto__=x",
                "\u00e4=\u00f6",
                ""));
    }

    private static String strangeParameter(RequestDraft draft) {
        return draft.dice.of(
                "a=%",
                "a=%zz&b=%FF",
                "%5F_clerk_db_jwt=dvb_encoded",
                "__clerk_db_jwt=a%20b%",
                "__clerk_db_jwt=%FF",
                "__clerk_db_jwt=a+b",
                "__clerk_synced=%74rue",
                "__clerk_handshake=x",
                "__clerk_handshake=",
                "=",
                "a",
                "a=1&a=2",
                "q=%E4%B8%AD",
                "x='\"");
    }
}
