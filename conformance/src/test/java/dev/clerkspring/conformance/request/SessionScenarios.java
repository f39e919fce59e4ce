package dev.clerkspring.conformance.request;

import java.util.ArrayList;
import java.util.List;

/** Requests about a session: in cookies, in the header, of every age and kind. */
final class SessionScenarios {

    private static final long T = RequestCase.TIME;

    private SessionScenarios() {}

    static void session(RequestDraft draft) {
        Visits.page(draft);
        Visits.configure(draft);
        var session = draft.session();
        if (draft.dice.chance(45)) {
            draft.dice.of(Mutation.TIMES).apply(session);
        }
        if (draft.dice.chance(40)) {
            draft.dice.of(Mutation.SESSIONS).apply(session);
        }
        Visits.signIn(draft, session);
        Visits.disturb(draft);
    }

    static void unusualSession(RequestDraft draft) {
        Visits.page(draft);
        Visits.configure(draft);
        Visits.signIn(draft, unusual(draft));
    }

    /** A token that differs from a good one in one or two things. */
    static TokenDraft unusual(RequestDraft draft) {
        var session = draft.session();
        var mutations = draft.dice.of(List.of(
                Mutation.PARTIES,
                Mutation.PARTIES,
                Mutation.TIME_SHAPES,
                Mutation.KINDS,
                Mutation.KINDS,
                Mutation.KEYS,
                Mutation.KEYS,
                Mutation.SIGNATURES,
                Mutation.SPELLINGS,
                Mutation.SPELLINGS));
        draft.dice.of(mutations).apply(session);
        if (draft.dice.chance(20)) {
            draft.dice.of(Mutation.TIMES).apply(session);
        }
        return session;
    }

    /** What the cookies say of the client, with or without a session. */
    static void client(RequestDraft draft) {
        Visits.page(draft);
        Visits.configure(draft);
        var family = draft.dice.of("", draft.suffix);
        if (draft.dice.chance(50)) {
            draft.cookie("__session" + family, draft.sign(draft.session()));
        }
        if (draft.dice.chance(85)) {
            var updated = draft.dice.of(
                    "0",
                    "1",
                    T - 11,
                    T - 10,
                    T - 9,
                    T,
                    T + 100,
                    "x",
                    "12abc",
                    "0x10",
                    "-5",
                    "1e3",
                    "",
                    "5.9",
                    "00",
                    "%20 7",
                    "9".repeat(25));
            if (String.valueOf(updated).matches("0x10|-5")) {
                draft.trait("uat-no-digits");
            }
            draft.cookie("__client_uat" + family, updated);
        }
        Visits.browser(draft, family, 85);
        Visits.disturb(draft);
    }

    /** The table by which the suffixed or the other cookies are chosen. */
    static void twoFamilies(RequestDraft draft) {
        Visits.page(draft);
        if (draft.dice.chance(30)) {
            draft.option("jwtKey", Keys.pem());
        }
        for (var family : List.of("", draft.suffix)) {
            if (draft.dice.chance(75)) {
                var session = draft.session()
                        .claim("iat", T - draft.dice.of(10, 10, 5, 70))
                        .claim("sub", family.isEmpty() ? "user_plain" : "user_suffixed");
                if (draft.dice.chance(20)) {
                    session.claim("exp", T - draft.dice.of(100, 4, 0));
                }
                if (draft.dice.chance(family.isEmpty() ? 30 : 5)) {
                    session.claim(
                            "iss",
                            draft.dice.of(
                                    "https://clerk.other.com",
                                    "",
                                    5,
                                    "http://" + draft.issuer().substring(8)));
                }
                draft.cookie("__session" + family, draft.dice.chance(6) ? "x.y.z" : draft.sign(session));
            }
            if (draft.dice.chance(75)) {
                draft.cookie("__client_uat" + family, draft.dice.of("0", T - 100, T - 100, T - 7, T));
            }
            Visits.browser(draft, family, 70);
        }
        Visits.disturb(draft);
    }

    static void bearer(RequestDraft draft) {
        Visits.page(draft);
        Visits.configure(draft);
        TokenDraft token;
        if (draft.dice.chance(35)) {
            token = draft.session();
            if (draft.dice.chance(60)) {
                draft.dice
                        .of(draft.dice.of(List.of(Mutation.TIMES, Mutation.SESSIONS)))
                        .apply(token);
            }
        } else {
            token = unusual(draft);
        }
        draft.header("Authorization", "Bearer " + draft.sign(token));
        if (draft.dice.chance(40)) {
            Visits.signIn(draft, draft.session().claim("sub", "user_cookie"));
        }
        Visits.disturb(draft);
    }

    static void authorization(RequestDraft draft) {
        Visits.page(draft);
        var token = draft.sign(draft.session().claim("sub", "user_header"));
        var value = draft.dice.of(List.of(
                "Bearer " + token,
                token,
                "bearer " + token,
                "BEARER " + token,
                "Bearer  " + token,
                "Bearer " + token + " more",
                "Bearer",
                "Bearer x",
                "Basic dTpw",
                "Basic",
                "Token " + token,
                "Bearer " + token + ",x",
                "Bearer: " + token,
                "x"));
        draft.header("Authorization", value);
        if (draft.dice.chance(8)) {
            draft.another("Authorization", "Bearer " + token);
        }
        if (draft.dice.chance(60)) {
            Visits.signIn(draft, draft.session().claim("sub", "user_cookie"));
        }
        Visits.disturb(draft);
    }

    /** A session where its key is not to be had. There are few such requests: Clerk's SDK tries for seconds, each time. */
    static List<RequestCase> outages() {
        var answers = List.of(
                Answer.error(401, "clerk_key_invalid"),
                Answer.error(404, "resource_not_found"),
                Answer.error(503, "unavailable"),
                Answer.json(200, "{\"keys\":[]}"),
                Answer.html(200),
                Answer.none());
        var requests = new ArrayList<RequestCase>();
        for (int i = 0; i < answers.size(); i++) {
            var draft = new RequestDraft(-1 - i, new Dice(i), false);
            Visits.page(draft);
            draft.option("secretKey", "sk_live_outage" + i);
            draft.answers.put("sk_live_outage" + i, answers.get(i));
            draft.cookie("__session", draft.sign(draft.session())).cookie("__client_uat", T - 100);
            requests.add(draft.done("outage"));
        }
        return requests;
    }
}
