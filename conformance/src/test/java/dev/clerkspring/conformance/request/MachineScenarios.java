package dev.clerkspring.conformance.request;

import static dev.clerkspring.conformance.request.TokenDraft.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests of machines, and where tokens of several kinds are accepted. */
final class MachineScenarios {

    private static final long T = RequestCase.TIME;

    private static final List<String> KINDS = List.of("api_key", "oauth_token", "m2m_token");

    private static final Map<String, String> PREFIXES =
            Map.of("api_key", "ak_", "oauth_token", "oat_", "m2m_token", "mt_");

    private MachineScenarios() {}

    static void opaque(RequestDraft draft) {
        Visits.page(draft);
        Visits.configure(draft);
        var kind = draft.dice.of(KINDS);
        accept(draft, kind);
        var token = draft.unique(PREFIXES.get(kind) + "secret");
        if (draft.dice.chance(15)) {
            draft.option("machineSecretKey", "ak_machine");
        }
        if (draft.dice.chance(90)) {
            draft.answers.put(token, answer(draft, kind));
        }
        if (draft.dice.chance(4)) {
            draft.trait("opaque-syntax");
            token = token + draft.dice.of("\u00e4", "x".repeat(600));
        }
        draft.header("Authorization", "Bearer " + token);
        if (draft.dice.chance(20)) {
            Visits.signIn(draft, draft.session());
        }
        Visits.disturb(draft);
    }

    private static Answer answer(RequestDraft draft, String kind) {
        int luck = draft.dice.below(20);
        if (luck == 0) {
            return Answer.error(404, "resource_not_found");
        }
        if (luck == 1) {
            return Answer.error(draft.dice.of(401, 401, 400, 403, 422), "some_error");
        }
        if (luck == 2) {
            return draft.dice.of(Answer.html(400), Answer.json(200, "{}"), Answer.json(200, "{\"active\":false}"));
        }
        var body = members(
                "object",
                switch (kind) {
                    case "api_key" -> "api_key";
                    case "oauth_token" -> "clerk_idp_oauth_access_token";
                    default -> "machine_to_machine_token";
                },
                "id",
                "id_1",
                "subject",
                subject(draft, kind),
                "scopes",
                draft.dice.of(List.of(List.of("read", "write"), List.of())),
                "revoked",
                false,
                "expired",
                false,
                "expiration",
                draft.dice.chance(50) ? null : expiration(kind, 60),
                "created_at",
                expiration(kind, -60),
                "updated_at",
                expiration(kind, -60));
        if (kind.equals("api_key")) {
            body.put("name", "A key");
            body.put("claims", draft.dice.chance(50) ? null : members("tier", "gold"));
        } else if (kind.equals("oauth_token")) {
            body.put("client_id", "client_1");
            body.put("type", "oauth:access_token");
            if (draft.options.containsKey("audience") || draft.dice.chance(20)) {
                body.put("aud", draft.dice.of(List.of("api", "other", List.of("api"), List.of("x"), List.of())));
            }
        } else {
            body.put("claims", draft.dice.chance(50) ? null : members("tier", "gold"));
        }
        spoil(draft, kind, body);
        return Answer.json(200, body);
    }

    private static String subject(RequestDraft draft, String kind) {
        return switch (kind) {
            case "api_key" -> draft.dice.of("user_1", "org_1", "mch_1");
            case "oauth_token" -> "user_1";
            default -> "mch_1";
        };
    }

    private static long expiration(String kind, long seconds) {
        return (T + seconds) * (kind.equals("oauth_token") ? 1 : 1000);
    }

    /** Clerk answers 200 for what is no longer good, too. */
    private static void spoil(RequestDraft draft, String kind, Map<String, Object> body) {
        switch (draft.dice.below(14)) {
            case 0 -> body.put("revoked", true);
            case 1 -> body.put("expired", true);
            case 2 -> body.put("expiration", expiration(kind, -60));
            case 3 -> body.put("object", "something_else");
            case 4 -> body.put("subject", "");
            default -> {
                return;
            }
        }
        draft.trait("introspection-spoiled");
    }

    static void signed(RequestDraft draft) {
        Visits.page(draft);
        Visits.configure(draft);
        boolean oauth = draft.dice.chance(50);
        accept(draft, oauth ? "oauth_token" : "m2m_token");
        var token = oauth ? oauth(draft) : m2m(draft);
        if (draft.dice.chance(35)) {
            var some = draft.dice.of(List.of(
                    Mutation.TIMES,
                    Mutation.TIMES,
                    Mutation.KEYS,
                    Mutation.SIGNATURES.subList(0, 4),
                    Mutation.KINDS.subList(0, 7)));
            draft.dice.of(some).apply(token);
        }
        if (draft.dice.chance(15)) {
            token.claim("iss", "https://clerk.other.com");
        }
        draft.header("Authorization", "Bearer " + draft.sign(token));
        if (draft.dice.chance(20)) {
            Visits.signIn(draft, draft.session());
        }
        Visits.disturb(draft);
    }

    private static TokenDraft oauth(RequestDraft draft) {
        var token = draft.session()
                .without("azp")
                .without("sid")
                .header("typ", draft.dice.of("at+jwt", "at+jwt", "application/at+jwt"))
                .claim("client_id", "client_1")
                .claim("jti", "oat_1");
        switch (draft.dice.below(4)) {
            case 0 -> token.claim("scope", "read write");
            case 1 -> token.claim("scp", List.of("read", "write"));
            case 2 -> token.claim("scope", "");
            default -> {}
        }
        if (draft.dice.chance(10)) {
            new Mutation("cat-m2m", machine -> machine.header("cat", "cl_B7d4PD333AAA")).apply(token);
        }
        audience(draft, token);
        return token;
    }

    private static TokenDraft m2m(RequestDraft draft) {
        var token = draft.session()
                .without("azp")
                .without("sid")
                .claim("sub", "mch_1")
                .claim("jti", "mt_1");
        if (draft.dice.chance(60)) {
            token.header("cat", "cl_B7d4PD333AAA");
        }
        if (draft.dice.chance(40)) {
            token.claim("scopes", draft.dice.of("mch_2 mch_3", "mch_2"));
        }
        if (draft.dice.chance(5)) {
            token.header("typ", "at+jwt");
        }
        audience(draft, token);
        return token;
    }

    private static void audience(RequestDraft draft, TokenDraft token) {
        if (draft.dice.chance(draft.options.containsKey("audience") ? 80 : 15)) {
            token.claim(
                    "aud",
                    draft.dice.of(List.of(
                            "api", "other", List.of("api", "x"), List.of("x"), List.of(), List.of("api", 5), "")));
        }
    }

    /** Any token where any kinds are accepted. */
    static void kinds(RequestDraft draft) {
        Visits.page(draft);
        Visits.configure(draft);
        accept(draft, draft.dice.of(KINDS));
        if (draft.dice.chance(10)) {
            draft.option("acceptsToken", List.of());
        }
        var opaque = draft.unique(draft.dice.of("ak_", "oat_", "mt_", "xx_") + "none");
        switch (draft.dice.below(6)) {
            case 0 -> draft.header("Authorization", "Bearer " + opaque);
            case 1 -> draft.header("Authorization", "Bearer " + draft.sign(draft.session()));
            case 2 -> draft.header("Authorization", "Bearer " + draft.sign(SessionScenarios.unusual(draft)));
            case 3 -> {
                draft.cookie("__session", opaque);
                draft.cookie("__client_uat", T - 100);
            }
            case 4 ->
                draft.header(
                        "Authorization", "Bearer " + draft.sign(draft.dice.chance(50) ? oauth(draft) : m2m(draft)));
            default -> Visits.signIn(draft, draft.session());
        }
        if (draft.dice.chance(30)) {
            Visits.signIn(draft, draft.session());
        }
        Visits.disturb(draft);
    }

    /**
     * Lets the kind pass, or others. Lists of one are not made: to Clerk's SDK they are something else than the one by itself, which is
     * only to be seen where there is no token; to ours they are the same.
     */
    private static void accept(RequestDraft draft, String kind) {
        var several = new ArrayList<>(List.of(kind, draft.dice.of(KINDS), "session_token"));
        if (draft.dice.chance(30)) {
            several.remove(0);
        }
        switch (draft.dice.below(10)) {
            case 0 -> draft.option("acceptsToken", "session_token");
            case 1, 2, 3 -> draft.option("acceptsToken", "any");
            case 4, 5 ->
                draft.option("acceptsToken", several.stream().distinct().toList());
            case 6 -> draft.option("acceptsToken", draft.dice.of(KINDS));
            default -> draft.option("acceptsToken", kind);
        }
    }
}
