package dev.clerkspring.conformance.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests that bring something back from Clerk, or have it fetched. */
final class HandshakeScenarios {

    private static final long T = RequestCase.TIME;

    private HandshakeScenarios() {}

    static void handshake(RequestDraft draft) {
        Visits.page(draft);
        Visits.configure(draft);
        var directives = directives(draft);
        boolean nonce = draft.dice.chance(35);
        var material = nonce ? nonce(draft, directives) : token(draft, directives);
        var name = nonce ? "__clerk_handshake_nonce" : "__clerk_handshake";
        if (draft.dice.chance(draft.development ? 75 : 20)) {
            draft.query(name, material);
        } else {
            draft.cookie(name, material);
        }
        if (draft.dice.chance(30)) {
            Visits.signIn(draft, draft.session());
        } else {
            Visits.browser(draft, "", 60);
        }
        Visits.disturb(draft);
    }

    private static List<String> directives(RequestDraft draft) {
        var session = draft.session().claim("sub", "user_back");
        if (draft.dice.chance(35)) {
            draft.dice
                    .of(draft.dice.of(List.of(Mutation.TIMES, Mutation.SIGNATURES, Mutation.KINDS, Mutation.KINDS)))
                    .apply(session);
        }
        var value = draft.sign(session);
        var directives = new ArrayList<String>();
        directives.add("__session=" + value + "; Path=/; Secure");
        directives.add("__session" + draft.suffix + "=" + value + "; Path=/");
        directives.add("__client_uat=" + (T - 5) + "; Path=/");
        switch (draft.dice.below(12)) {
            case 0 -> directives.add("__session=; Path=/; Max-Age=0");
            case 1 -> directives.removeIf(directive -> directive.startsWith("__session"));
            case 2 -> directives.clear();
            case 3 -> {
                directives.add("other=1");
                draft.trait("other-cookies");
            }
            case 4 -> {
                directives.add("__session_x=" + value + "\r\nX: y");
                draft.trait("split-header");
            }
            case 5 -> directives.add("__refresh" + draft.suffix + "=r; Path=/; HttpOnly");
            default -> {}
        }
        return directives;
    }

    private static String nonce(RequestDraft draft, List<String> directives) {
        var nonce = draft.unique("nonce-");
        if (draft.dice.chance(85)) {
            draft.answers.put(nonce, Answer.json(200, Map.of("directives", directives)));
        }
        if (draft.dice.chance(6)) {
            draft.trait("nonce-syntax");
            return draft.dice.of("a b", "../" + nonce, "\u00e4");
        }
        return nonce;
    }

    private static String token(RequestDraft draft, List<String> directives) {
        var token = new TokenDraft().claim("handshake", directives);
        if (draft.dice.chance(35)) {
            draft.dice
                    .of(List.of(
                            Mutation.SIGNATURES.get(0),
                            Mutation.SIGNATURES.get(5),
                            draft.dice.of(Mutation.KEYS),
                            draft.dice.of(Mutation.KINDS.subList(0, 12)),
                            new Mutation("handshake-expired", expired -> expired.claim("exp", T - 1000)),
                            new Mutation("handshake-no-list", empty -> empty.without("handshake")),
                            draft.dice.of(Mutation.SPELLINGS)))
                    .apply(token);
        }
        token.traits.replaceAll(trait -> "handshake:" + trait);
        return draft.sign(token);
    }

    static void refresh(RequestDraft draft) {
        Visits.page(draft);
        Visits.configure(draft);
        var session = draft.session();
        session.claim("exp", T - draft.dice.of(3600, 60, 5, 4));
        if (draft.dice.chance(10)) {
            draft.dice
                    .of(List.of(
                            new Mutation("sid-missing", token -> token.without("sid")),
                            new Mutation("sid-empty", token -> token.claim("sid", ""))))
                    .apply(session);
        }
        var refreshToken = draft.unique("refresh-");
        draft.answers.put(refreshToken, refreshed(draft));
        draft.cookie("__refresh" + (draft.dice.chance(90) ? draft.suffix : ""), refreshToken);
        if (draft.dice.chance(30)) {
            draft.header("Authorization", "Bearer " + draft.sign(session));
        } else {
            Visits.signIn(draft, session);
        }
        Visits.disturb(draft);
    }

    private static Answer refreshed(RequestDraft draft) {
        var session = draft.session().claim("sub", "user_renewed");
        if (draft.dice.chance(15)) {
            draft.dice
                    .of(draft.dice.of(List.of(Mutation.TIMES, Mutation.SIGNATURES)))
                    .apply(session);
        }
        if (draft.dice.chance(10)) {
            Mutation.SESSIONS.get(0).apply(session);
        }
        var value = draft.sign(session);
        return draft.dice.of(List.of(
                cookies("__session=" + value + "; Path=/", "__session" + draft.suffix + "=" + value),
                cookies("__session=" + value + "; Path=/", "__session" + draft.suffix + "=" + value),
                cookies("__session" + draft.suffix + "=" + value, "__client_uat=5"),
                cookies("__session=" + value, "__session=; Max-Age=0"),
                cookies("__client_uat=5"),
                cookies(),
                Answer.error(401, "session_revoked"),
                Answer.error(422, "refresh_token_invalid"),
                Answer.error(422, "not a word"),
                Answer.json(400, "{\"errors\":[]}"),
                Answer.html(draft.dice.of(400, 500, 502)),
                Answer.none()));
    }

    private static Answer cookies(String... cookies) {
        return Answer.json(200, TokenDraft.members("object", "cookies", "cookies", List.of(cookies)));
    }
}
