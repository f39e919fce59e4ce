package dev.clerkspring.sdk.machine;

import static dev.clerkspring.sdk.machine.TokenType.API_KEY;
import static dev.clerkspring.sdk.machine.TokenType.M2M_TOKEN;
import static dev.clerkspring.sdk.machine.TokenType.OAUTH_TOKEN;
import static dev.clerkspring.sdk.machine.TokenType.SESSION_TOKEN;
import static dev.clerkspring.sdk.token.TestTokens.claims;
import static dev.clerkspring.sdk.token.TestTokens.header;
import static dev.clerkspring.sdk.token.TestTokens.json;
import static dev.clerkspring.sdk.token.TestTokens.session;
import static dev.clerkspring.sdk.token.TestTokens.sign;
import static dev.clerkspring.sdk.token.TestTokens.with;
import static dev.clerkspring.sdk.token.TestTokens.withHeader;
import static dev.clerkspring.sdk.token.TestTokens.without;

import dev.clerkspring.sdk.token.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Clerk's cases for routes that accept machine tokens. */
public final class MachineCases {

    private static final long T = TestTokens.NOW.getEpochSecond();

    private static final String MISMATCH = "token-type-mismatch";

    private static final String MISSING = "No token in header";

    private static final String INVALID = "token-invalid";

    private static final Map<TokenType, String> OPAQUE =
            Map.of(API_KEY, "ak_1", OAUTH_TOKEN, "oat_1", M2M_TOKEN, "mt_1");

    private static final Map<TokenType, String> OBJECTS = Map.of(
            API_KEY, "api_key",
            OAUTH_TOKEN, "clerk_idp_oauth_access_token",
            M2M_TOKEN, "machine_to_machine_token");

    private MachineCases() {}

    public static List<MachineCase> all() {
        return Stream.of(kinds(), confusions(), answers(), lists(), cookies(), signed(), others())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<MachineCase> kinds() {
        var rows = new ArrayList<MachineCase>();
        OPAQUE.forEach((type, token) -> {
            rows.add(MachineCase.of("Q45", "accepted", type)
                    .bearer(token)
                    .answer(good(type))
                    .expect(type + " user_1"));
            rows.add(MachineCase.of("Q45", "missing", type).expect(MISSING));
            OPAQUE.forEach((other, foreign) -> {
                if (other != type) {
                    rows.add(MachineCase.of("Q45", "of another kind: " + other, type)
                            .bearer(foreign)
                            .expect(MISMATCH));
                }
            });
        });
        rows.add(MachineCase.of("Q45", "OAuth JWT", OAUTH_TOKEN)
                .bearer(oauth(T + 300))
                .expect(OAUTH_TOKEN + " user_1"));
        return rows.stream();
    }

    /** Each kind of token where another one is expected: none is taken for another, whatever it says of itself. */
    private static Stream<MachineCase> confusions() {
        var template = with(header(), "cat", "cl_B7d4PD222AAA");
        var signed = Map.of(
                "session's token", session(),
                "template's token", sign(template, claims()),
                "template's token of a machine", sign(template, with(claims(), "sub", "mch_1")),
                "handshake", sign(header(), Map.of("handshake", List.of("__session=" + session()))),
                "machine's JWT", m2m(header()),
                "machine's JWT by its category", sign(with(header(), "cat", "cl_B7d4PD333AAA"), claims()),
                "OAuth JWT", oauth(T + 300));
        var own = Map.of(SESSION_TOKEN, "session's", OAUTH_TOKEN, "OAuth", M2M_TOKEN, "machine's", API_KEY, "none");
        var rows = new ArrayList<MachineCase>();
        for (var type : TokenType.values()) {
            signed.forEach((name, token) -> {
                if (!name.startsWith(own.get(type))) {
                    rows.add(MachineCase.of("Q45", name + " for " + type, type)
                            .bearer(token)
                            .expect(confusion(name, type)));
                }
            });
        }
        OPAQUE.forEach((type, token) -> rows.add(MachineCase.of("Q45", type + " for a session", SESSION_TOKEN)
                .bearer(token)
                .expect(INVALID)));
        return rows.stream();
    }

    /** Where the kind alone does not tell, the rest of the token does. */
    private static String confusion(String name, TokenType expected) {
        return switch (name + " for " + expected) {
            case "handshake for SESSION_TOKEN" -> "token-verification-failed";
            case "template's token of a machine for M2M_TOKEN" -> INVALID;
            default -> MISMATCH;
        };
    }

    private static Stream<MachineCase> answers() {
        var rows = new ArrayList<MachineCase>();
        OPAQUE.forEach((type, token) -> {
            var asked = MachineCase.of("Q46", "Clerk's answer", type).bearer(token);
            rows.add(asked.answer("404 {\"errors\":[{\"code\":\"resource_not_found\",\"message\":\"x\"}]}")
                    .expect(INVALID));
            rows.add(asked.answer("401 {\"errors\":[{\"code\":\"clerk_key_invalid\",\"message\":\"x\"}]}")
                    .expect("secret-key-invalid"));
            rows.add(asked.answer("429 {}").expect("unexpected-error"));
            rows.add(asked.answer("0 ").expect("unexpected-error"));
            for (var no : List.of("\"revoked\":true", "\"expired\":true", "\"active\":false")) {
                rows.add(MachineCase.of("Q47", "Clerk says " + no, type)
                        .bearer(token)
                        .answer(good(type).replaceFirst("}$", "," + no + "}"))
                        .expect(INVALID));
            }
            rows.add(MachineCase.of("Q47", "Clerk says nothing but no", type)
                    .bearer(token)
                    .answer("200 {\"active\":false}")
                    .expect(INVALID));
        });
        return rows.stream();
    }

    private static Stream<MachineCase> lists() {
        return Stream.of(
                MachineCase.of("Q48", "one of several", API_KEY, M2M_TOKEN)
                        .bearer("mt_1")
                        .answer(good(M2M_TOKEN))
                        .expect(M2M_TOKEN + " user_1"),
                MachineCase.of("Q48", "none of several", API_KEY, M2M_TOKEN)
                        .bearer("oat_1")
                        .expect(MISMATCH),
                MachineCase.of("Q48", "none of several, a session's", API_KEY, M2M_TOKEN)
                        .bearer(session())
                        .expect(MISMATCH),
                MachineCase.of("Q48", "none of several, nothing", API_KEY, M2M_TOKEN)
                        .expect(MISMATCH),
                MachineCase.of("Q48", "nothing is accepted", new TokenType[0])
                        .bearer("ak_1")
                        .expect(MISMATCH),
                MachineCase.of("Q48", "nothing is accepted, a session's", new TokenType[0])
                        .bearer(session())
                        .expect(MISMATCH),
                MachineCase.of("Q48", "nothing is accepted, a cookie", new TokenType[0])
                        .cookie(session())
                        .expect(MISMATCH));
    }

    private static Stream<MachineCase> cookies() {
        var any = TokenType.values();
        return Stream.concat(
                OPAQUE.entrySet().stream()
                        .map(kind -> MachineCase.of("Q49", "in the session cookie", kind.getKey())
                                .cookie(kind.getValue())
                                .expect(MISSING)),
                Stream.of(
                        MachineCase.of("Q49", "good session cookie where machines are expected", API_KEY)
                                .cookie(session())
                                .expect(MISSING),
                        MachineCase.of("Q49", "in the session cookie, all accepted", any)
                                .cookie("ak_1")
                                .expect(INVALID),
                        MachineCase.of("Q49", "machine's JWT in the session cookie, all accepted", any)
                                .cookie(m2m(header()))
                                .expect(MISMATCH),
                        MachineCase.of("Q52", "bad token and good cookie", any)
                                .bearer("ak_1")
                                .cookie(session())
                                .answer("404 {}")
                                .expect(INVALID),
                        MachineCase.of("Q52", "expired JWT and good cookie", any)
                                .bearer(oauth(T - 300))
                                .cookie(session())
                                .expect("token-verification-failed"),
                        MachineCase.of("Q52", "no token and good cookie", any)
                                .cookie(session())
                                .expect(SESSION_TOKEN + " user_1")));
    }

    private static Stream<MachineCase> signed() {
        return Stream.of(
                MachineCase.of("Q50", "without category", M2M_TOKEN)
                        .bearer(m2m(header()))
                        .expect(M2M_TOKEN + " mch_1"),
                MachineCase.of("Q50", "category of machines", M2M_TOKEN)
                        .bearer(m2m(with(header(), "cat", "cl_B7d4PD333AAA")))
                        .expect(M2M_TOKEN + " mch_1"),
                MachineCase.of("Q50", "category of sessions", M2M_TOKEN)
                        .bearer(m2m(with(header(), "cat", "cl_B7d4PD111AAA")))
                        .expect(INVALID),
                MachineCase.of("Q50", "category to be ignored", M2M_TOKEN)
                        .bearer(m2m(with(header(), "cat", "cl_I7d4PD111III")))
                        .expect(INVALID),
                MachineCase.of("Q50", "forged", M2M_TOKEN)
                        .bearer(sign(
                                json(header()),
                                json(with(claims(), "sub", "mch_1")),
                                TestTokens.OTHER_KEYS.getPrivate(),
                                "SHA256withRSA"))
                        .expect("token-verification-failed"),
                MachineCase.of("Q51", "OAuth JWT, expired", OAUTH_TOKEN)
                        .bearer(oauth(T - 300))
                        .expect("token-verification-failed"));
    }

    private static Stream<MachineCase> others() {
        var any = TokenType.values();
        return Stream.of(
                MachineCase.of("Q23", "template's token, all accepted", any)
                        .bearer(withHeader("cat", "cl_B7d4PD222AAA"))
                        .expect(MISMATCH),
                MachineCase.of("Q24", "header is null, all accepted", any)
                        .bearer("bnVsbA.bnVsbA.AAAA")
                        .expect(INVALID),
                MachineCase.of("Q24", "payload is null, all accepted", any)
                        .bearer("eyJhbGciOiJSUzI1NiJ9.bnVsbA.AAAA")
                        .expect(INVALID),
                MachineCase.of("Q45", "prefix that nobody knows, all accepted", any)
                        .bearer("xyz_123")
                        .expect(INVALID));
    }

    private static String good(TokenType type) {
        return "200 {\"object\":\"" + OBJECTS.get(type)
                + "\",\"id\":\"id_1\",\"subject\":\"user_1\",\"scopes\":[\"read\"]}";
    }

    private static String m2m(Map<String, Object> header) {
        return sign(header, with(without(claims(), "sid"), "sub", "mch_1"));
    }

    private static String oauth(long expiry) {
        return sign(with(header(), "typ", "at+jwt"), with(with(claims(), "scope", "read"), "exp", expiry));
    }
}
