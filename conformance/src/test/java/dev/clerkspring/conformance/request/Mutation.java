package dev.clerkspring.conformance.request;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One change that makes a good token another one.
 *
 * @param trait the change's name
 * @param change the change
 */
record Mutation(String trait, Consumer<TokenDraft> change) {

    private static final long T = RequestCase.TIME;

    /** Around the limits of clock skew, which is five seconds unless set. */
    static final List<Mutation> TIMES = concat(
            claims("exp", T - 86_000, T - 60, T - 6, T - 5, T - 4, T, T - 5.5),
            claims("nbf", T + 4, T + 5, T + 6, T + 60, T + 5.5),
            claims("iat", T + 4, T + 5, T + 6, T + 60, T + 80_000));

    /** Values that are no times. */
    static final List<Mutation> TIME_SHAPES = concat(
            Stream.of("exp", "nbf", "iat").map(Mutation::missing).toList(),
            odd("exp", "x", Arrays.asList(1, 2), "1e300", false),
            odd("nbf", "x", false, "5"),
            odd("iat", "x", false, "5"),
            Stream.of("exp", "nbf", "iat")
                    .map(name -> new Mutation(name + "-null", token -> token.claim(name, null)))
                    .toList(),
            List.of(
                    new Mutation("exp-out-of-range", token -> token.claim("exp", 1e300)),
                    new Mutation("exp-out-of-range", token -> token.claim("exp", 1L << 53)),
                    new Mutation("exp-negative", token -> token.claim("exp", -1)),
                    new Mutation("nbf-out-of-range", token -> token.claim("nbf", -1)),
                    new Mutation("iat-out-of-range", token -> token.claim("iat", -1))));

    /** Who, for whom, by whom. */
    static final List<Mutation> PARTIES = concat(
            claims("azp", "https://other.example.com", "https://evil.example.com", "https://app.example.com/", ""),
            odd("azp", 5, List.of("https://app.example.com")),
            claims("aud", "api", "other", "", List.of("api", "x"), List.of("x")),
            odd("aud", 5, List.of("api", 5), List.of(), Map.of("a", "api")),
            claims(
                    "iss",
                    "https://clerk.other.com",
                    "http://clerk.example.com",
                    "clerk.example.com",
                    "HTTPS://clerk.example.com",
                    ""),
            odd("iss", 5, List.of("https://clerk.example.com"), true, 0),
            Stream.of("azp", "aud", "iss", "sid").map(Mutation::missing).toList(),
            List.of(
                    new Mutation("sub", token -> token.claim("sub", "user_2")),
                    new Mutation("sub-empty", token -> token.claim("sub", "")),
                    new Mutation("sub-empty", token -> token.claim("sub", "")),
                    missing("sub"),
                    new Mutation("sub-odd", token -> token.claim("sub", null)),
                    new Mutation("sub-odd", token -> token.claim("sub", 5)),
                    new Mutation("sub-odd", token -> token.claim("sub", Map.of("a", 1)))));

    /** What the session says of itself. */
    static final List<Mutation> SESSIONS = concat(
            claims("sts", "pending", "pending", "active"),
            claims("fva", List.of(5, -1), List.of(3, 9)),
            claims(
                    "act",
                    TokenDraft.members("sub", "user_9", "iss", "x"),
                    TokenDraft.members("sub", "user_9", "sid", "sess_9")),
            List.of(
                    new Mutation("org-v1", Mutation::organizationV1),
                    new Mutation("org-v2", Mutation::organizationV2),
                    new Mutation(
                            "org-v2-personal",
                            token -> token.claim("v", 2).claim("fea", "u:x").claim("pla", "u:free")),
                    new Mutation("org-v2-without-version", token -> {
                        organizationV2(token);
                        token.without("v");
                    }),
                    new Mutation("org-v2-personal-beside-v1", token -> {
                        organizationV1(token);
                        token.claim("v", 2);
                    }),
                    new Mutation("org-v3", token -> {
                        organizationV1(token);
                        organizationV2(token);
                        token.claim("v", 3);
                    }),
                    new Mutation("org-v2-beside-v1", token -> {
                        organizationV1(token);
                        organizationV2(token);
                    })));

    static final List<Mutation> KINDS = List.of(
            new Mutation("cat-session", token -> token.header("cat", "cl_B7d4PD111AAA")),
            new Mutation("cat-ignore", token -> token.header("cat", "cl_I7d4PD111III")),
            new Mutation("cat-template", token -> token.header("cat", "cl_B7d4PD222AAA")),
            new Mutation("cat-m2m", token -> token.header("cat", "cl_B7d4PD333AAA")),
            new Mutation("cat-unknown", token -> token.header("cat", "cl_x")),
            new Mutation("cat-unknown", token -> token.header("cat", "")),
            new Mutation("cat-unknown", token -> token.header("cat", null)),
            new Mutation("typ-missing", token -> token.header.remove("typ")),
            new Mutation("typ", token -> token.header("typ", "jwt")),
            new Mutation("typ", token -> token.header("typ", "")),
            new Mutation("typ", token -> token.header("typ", null)),
            new Mutation("typ", token -> token.header("typ", 5)),
            new Mutation("typ-oauth", token -> token.header("typ", "at+jwt")),
            new Mutation("typ-oauth", token -> token.header("typ", "application/at+jwt")),
            new Mutation("sub-machine", token -> token.claim("sub", "mch_1")));

    static final List<Mutation> KEYS = List.of(
            new Mutation("kid-second", token -> key(token, "ins_second", Keys.SECOND)),
            new Mutation("kid-unknown", token -> token.header("kid", "ins_" + token.claims.hashCode())),
            new Mutation("kid-missing", token -> token.header.remove("kid")),
            new Mutation("kid-no-text", token -> token.header("kid", null)),
            new Mutation("kid-no-text", token -> token.header("kid", 5)),
            new Mutation("kid-in-list", token -> token.header("kid", List.of("ins_main"))),
            new Mutation("kid-hostile", token -> token.header("kid", "../../x\r\ny")),
            new Mutation("kid-prototype", token -> token.header("kid", "__proto__")),
            new Mutation("kid-prototype", token -> token.header("kid", "constructor")),
            new Mutation("kid-of-ec", token -> token.header("kid", "ins_ec")),
            new Mutation("kid-of-oct", token -> token.header("kid", "ins_oct")),
            new Mutation("kid-of-enc", token -> key(token, "ins_enc", Keys.SECOND)),
            new Mutation("kid-without-alg", token -> key(token, "ins_noalg", Keys.SECOND)),
            new Mutation("kid-small", token -> key(token, "ins_small", Keys.SMALL)),
            new Mutation("alg-none", token -> algorithm(token, "none", "none")),
            new Mutation("alg", token -> algorithm(token, "None", "SHA256withRSA")),
            new Mutation("alg", token -> algorithm(token, "rs256", "SHA256withRSA")),
            new Mutation("alg", token -> algorithm(token, null, "SHA256withRSA")),
            new Mutation("alg", token -> algorithm(token, List.of("RS256"), "SHA256withRSA")),
            new Mutation("alg", token -> token.header.remove("alg")),
            new Mutation("alg-hs256", token -> algorithm(token, "HS256", "HmacSHA256")),
            new Mutation("alg-rs512", token -> algorithm(token, "RS512", "SHA512withRSA")),
            new Mutation("alg-rs384", token -> algorithm(token, "RS384", "SHA384withRSA")),
            new Mutation("alg-rs512-by-key-without-alg", token -> {
                key(token, "ins_noalg", Keys.SECOND);
                algorithm(token, "RS512", "SHA512withRSA");
            }),
            new Mutation("alg-of-unknown-key", token -> {
                token.header("kid", "ins_none");
                algorithm(token, "none", "none");
            }),
            new Mutation("alg-of-unknown-key", token -> {
                token.header("kid", "ins_none");
                algorithm(token, "HS256", "HmacSHA256");
            }),
            new Mutation("alg-es256", token -> {
                token.header("kid", "ins_ec");
                token.key = Keys.CURVE.getPrivate();
                algorithm(token, "ES256", "SHA256withECDSA");
            }));

    static final List<Mutation> SIGNATURES = List.of(
            new Mutation("forged", token -> token.key = Keys.FOREIGN.getPrivate()),
            new Mutation("forged", token -> token.key = Keys.FOREIGN.getPrivate()),
            new Mutation("forged-with-jwk", token -> {
                token.key = Keys.FOREIGN.getPrivate();
                token.header("jwk", TokenDraft.members("kty", "RSA", "n", "x", "e", "AQAB"));
            }),
            new Mutation("other-hash", token -> token.algorithm = "SHA512withRSA"),
            new Mutation("signature-empty", token -> token.algorithm = "none"),
            new Mutation("signature-short", text(token -> token.substring(0, token.length() - 8))),
            new Mutation("signature-changed", text(token -> {
                int at = token.length() - 20;
                return token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
            })));

    /** What a lenient reader lets pass and a strict one does not; some no reader. */
    static final List<Mutation> SPELLINGS = concat(
            List.of(
                    new Mutation("crit", token -> token.header("crit", List.of("b64"))),
                    new Mutation("crit", token -> token.header("crit", List.of())),
                    new Mutation("header-member-twice", token -> token.headerBytes = append(",\"kid\":\"ins_main\"}")),
                    new Mutation("header-member-twice", token -> token.headerBytes = append(",\"alg\":\"RS256\"}")),
                    new Mutation("claim-twice", token -> token.payloadBytes = append(",\"sub\":\"user_7\"}")),
                    new Mutation("claim-twice", token -> token.payloadBytes = append(",\"exp\":" + (T + 9) + "}")),
                    new Mutation(
                            "byte-order-mark", token -> token.payloadBytes = json -> bytes("\u00ef\u00bb\u00bf", json)),
                    new Mutation("no-utf-8", token -> token.payloadBytes = append(",\"x\":\"\u00ff\"}")),
                    new Mutation(
                            "deep",
                            token -> token.payloadBytes = append(",\"x\":" + "[".repeat(40) + "]".repeat(40) + "}")),
                    new Mutation("long", token -> token.claim("x", "x".repeat(20_000))),
                    new Mutation("rather-long", token -> token.claim("x", "x".repeat(6_000))),
                    new Mutation("signature-padded", text(token -> token + "==")),
                    new Mutation("payload-null", payload("null")),
                    new Mutation("header-null", token -> token.headerBytes = json -> bytes("null", new byte[0])),
                    new Mutation("payload-no-object", payload("[]")),
                    new Mutation("payload-no-object", payload("5")),
                    new Mutation("payload-no-object", payload("\"x\"")),
                    new Mutation("header-no-object", token -> token.headerBytes = json -> bytes("[]", new byte[0])),
                    new Mutation(
                            "extra-header",
                            token -> token.header("oiat", 5).header("x5u", "https://evil.example.com"))),
            Stream.of("x", ",", "{}", "\u0000")
                    .map(end -> new Mutation("trailing", token -> token.payloadBytes = json -> bytes(json, end)))
                    .toList(),
            List.of(
                    new Mutation("trailing-space", token -> token.payloadBytes = json -> bytes(json, " \n")),
                    new Mutation("no-json", payload("{'sub':1}")),
                    new Mutation("no-json", payload("{\"exp\":NaN}")),
                    new Mutation("no-json", payload("{\"sub\":\"a\"/*x*/}")),
                    new Mutation("parts", text(token -> token.substring(0, token.lastIndexOf('.')))),
                    new Mutation("parts", text(token -> token + ".x")),
                    new Mutation("parts", text(token -> token + "." + token)),
                    new Mutation("alphabet", text(token -> token.substring(0, token.length() - 3) + "+/+")),
                    new Mutation("alphabet", text(token -> "!" + token)),
                    new Mutation("last-bits", text(Mutation::withLastBits)),
                    new Mutation("garbage", text(token -> "x")),
                    new Mutation("garbage", text(token -> "x.y.z")),
                    new Mutation("garbage", text(token -> "...")),
                    new Mutation("garbage", text(token -> "null")),
                    new Mutation("garbage", text(token -> "eyJhbGciOiJSUzI1NiJ9.e30."))));

    TokenDraft apply(TokenDraft token) {
        change.accept(token);
        token.traits.add(trait);
        return token;
    }

    private static void key(TokenDraft token, String id, KeyPair keys) {
        token.header("kid", id);
        token.key = keys.getPrivate();
    }

    private static void algorithm(TokenDraft token, Object name, String algorithm) {
        token.header("alg", name);
        token.algorithm = algorithm;
    }

    private static void organizationV1(TokenDraft token) {
        token.claim("org_id", "org_1")
                .claim("org_slug", "acme")
                .claim("org_role", "org:admin")
                .claim("org_permissions", List.of("org:invoices:create"));
    }

    private static void organizationV2(TokenDraft token) {
        var organization =
                TokenDraft.members("id", "org_1", "slg", "acme", "rol", "admin", "per", "manage,read", "fpm", "3,2");
        token.claim("v", 2)
                .claim("fea", "o:dashboard,o:teams")
                .claim("pla", "o:pro")
                .claim("o", organization);
    }

    /** A signature of 256 bytes leaves four bits of the last character unused. */
    private static String withLastBits(String token) {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(token.charAt(token.length() - 1));
        return token.substring(0, token.length() - 1) + alphabet.charAt(last | 1);
    }

    private static Mutation missing(String name) {
        return new Mutation(name + "-missing", token -> token.without(name));
    }

    private static List<Mutation> claims(String name, Object... values) {
        return of(name, name, values);
    }

    private static List<Mutation> odd(String name, Object... values) {
        return of(name + "-odd", name, values);
    }

    private static List<Mutation> of(String trait, String name, Object... values) {
        return Arrays.stream(values)
                .map(value -> new Mutation(trait, token -> token.claim(name, value)))
                .toList();
    }

    private static Consumer<TokenDraft> text(UnaryOperator<String> change) {
        return token -> token.text = change;
    }

    private static Consumer<TokenDraft> payload(String json) {
        return token -> token.payloadBytes = before -> bytes(json, new byte[0]);
    }

    /** The object with something more at its end. */
    private static UnaryOperator<byte[]> append(String end) {
        return json -> bytes(Arrays.copyOf(json, json.length - 1), end);
    }

    private static byte[] bytes(byte[] json, String end) {
        return bytes(new String(json, StandardCharsets.ISO_8859_1) + end, new byte[0]);
    }

    private static byte[] bytes(String start, byte[] json) {
        return (start + new String(json, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    @SafeVarargs
    private static List<Mutation> concat(List<Mutation>... lists) {
        return Arrays.stream(lists).flatMap(List::stream).toList();
    }
}
