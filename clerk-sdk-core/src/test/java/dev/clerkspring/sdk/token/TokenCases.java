package dev.clerkspring.sdk.token;

import static dev.clerkspring.sdk.token.TestTokens.KEY_ID;
import static dev.clerkspring.sdk.token.TestTokens.NOW;
import static dev.clerkspring.sdk.token.TestTokens.OTHER_KEYS;
import static dev.clerkspring.sdk.token.TestTokens.base64Url;
import static dev.clerkspring.sdk.token.TestTokens.claims;
import static dev.clerkspring.sdk.token.TestTokens.header;
import static dev.clerkspring.sdk.token.TestTokens.json;
import static dev.clerkspring.sdk.token.TestTokens.jwk;
import static dev.clerkspring.sdk.token.TestTokens.jwks;
import static dev.clerkspring.sdk.token.TestTokens.pem;
import static dev.clerkspring.sdk.token.TestTokens.session;
import static dev.clerkspring.sdk.token.TestTokens.sign;
import static dev.clerkspring.sdk.token.TestTokens.with;
import static dev.clerkspring.sdk.token.TestTokens.withClaim;
import static dev.clerkspring.sdk.token.TestTokens.withHeader;
import static dev.clerkspring.sdk.token.TestTokens.without;
import static dev.clerkspring.sdk.token.TestTokens.withoutClaim;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Clerk's cases for tokens that can be decided without I/O, each with a token made here. */
public final class TokenCases {

    static final KeySet KEYS = TestTokens.keySet();

    private static final long T = NOW.getEpochSecond();

    private static final KeySet PEM = KeySet.fromPem(pem(TestTokens.KEYS.getPublic()));

    private static final String INVALID = "token-invalid";

    private static final String ALGORITHM = "token-invalid-algorithm";

    private static final String SIGNATURE = "token-invalid-signature";

    private static final String FAILED = "token-verification-failed";

    private static final String PARTY = "token-invalid-authorized-parties";

    private static final String MISMATCH = "token-type-mismatch";

    private static final Map<String, Object> EC_KEY = Map.of(
            "kty",
            "EC",
            "crv",
            "P-256",
            "kid",
            "ec",
            "x",
            "_bnaWqKIwFZ4Z2szgqz5idrhrfu1Qq9hPLfJ7VBcvHM",
            "y",
            "m5ZMZBtlSEZgehN9I8T8DWXoAoTzKAiKJRii0Vb5u4M");

    private static final Map<String, Object> OKP_KEY =
            Map.of("kty", "OKP", "crv", "Ed25519", "kid", "okp", "x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");

    private static final Map<String, Object> OCT_KEY = Map.of("kty", "oct", "kid", "oct", "k", "c2VjcmV0");

    private static final String PSS = pss(with(header(), "alg", "PS256"));

    private static final String PSS_CALLED_RS256 = pss(header());

    private static final String ES256 = elliptic("ES256", "EC", "SHA256withECDSAinP1363Format");

    private static final String EDDSA = elliptic("EdDSA", "Ed25519", "Ed25519");

    private static final String LARGE = withClaim("x", "x".repeat(1 << 20));

    private static final String DEEP =
            payload(text(claims()).replace("}", ",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"));

    private TokenCases() {}

    public static List<TokenCase> all() {
        return Stream.of(
                        keys(),
                        algorithms(),
                        keyIds(),
                        headers(),
                        contents(),
                        encodings(),
                        times(),
                        subjects(),
                        parties(),
                        issuersAndAudiences(),
                        kinds())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<TokenCase> keys() {
        var small = TestTokens.SMALL_KEYS;
        var mixed = KeySet.fromJwks(jwks(EC_KEY, OKP_KEY, OCT_KEY, jwk(KEY_ID, TestTokens.KEYS.getPublic())));
        return Stream.of(
                row("V1", "right key", session(), "valid"),
                row("V2", "right PEM", session(), "valid").keys(PEM),
                row("V3", "another PEM", session(), SIGNATURE).keys(KeySet.fromPem(pem(OTHER_KEYS.getPublic()))),
                row("V4", "set without the key", session(), "needs " + KEY_ID)
                        .keys(KeySet.fromJwks(jwks(jwk("other", TestTokens.KEYS.getPublic())))),
                row("V12", "good token, set with keys of all types", session(), "valid")
                        .keys(mixed),
                row("V55", "key of another instance under the same id", forged(header(), claims()), SIGNATURE),
                row(
                                "V59",
                                "key of 1024 bits",
                                sign(json(header()), json(claims()), small.getPrivate(), "SHA256withRSA"),
                                FAILED)
                        .keys(KeySet.fromJwks(jwks(jwk(KEY_ID, small.getPublic())))));
    }

    private static Stream<TokenCase> algorithms() {
        var rows = new ArrayList<TokenCase>();
        var unsigned = part(with(header(), "alg", "none")) + "." + part(claims()) + ".";
        rows.add(row("V5", "none, without signature", unsigned, ALGORITHM));
        rows.add(row("V6", "missing", sign(without(header(), "alg"), claims()), ALGORITHM));
        for (var algorithm : Arrays.asList("None", "NONE", "rs256", null, 256, List.of("RS256"), Map.of(), true)) {
            rows.add(row("V6", "is " + algorithm, withHeader("alg", algorithm), ALGORITHM));
        }
        for (var keys : List.of(KEYS, PEM)) {
            for (var algorithm : List.of("HS256", "HS384", "HS512")) {
                rows.add(row("V7", algorithm + " with the public key", mac(algorithm), ALGORITHM)
                        .keys(keys));
            }
        }
        for (var bits : List.of("384", "512")) {
            var header = json(with(header(), "alg", "RS" + bits));
            var token = sign(header, json(claims()), TestTokens.KEYS.getPrivate(), "SHA" + bits + "withRSA");
            rows.add(row("V8", "RS" + bits, token, ALGORITHM));
            rows.add(row("V8", "RS" + bits + ", key for anything", token, ALGORITHM)
                    .keys(KeySet.fromJwks(jwks(without(jwk(KEY_ID, TestTokens.KEYS.getPublic()), "alg")))));
        }
        rows.add(row("V9", "PS256, called RS256", PSS_CALLED_RS256, SIGNATURE));
        rows.add(row("V9", "PS256", PSS, ALGORITHM));
        rows.add(row("V10", "ES256", ES256, ALGORITHM));
        rows.add(row("V10", "EdDSA", EDDSA, ALGORITHM));
        for (var key : List.of(EC_KEY, OKP_KEY, OCT_KEY)) {
            var id = key.get("kid");
            rows.add(row("V11", "RS256, key is " + id, withHeader("kid", id), FAILED)
                    .keys(KeySet.fromJwks(jwks(key, jwk(KEY_ID, TestTokens.KEYS.getPublic())))));
        }
        return rows.stream();
    }

    private static Stream<TokenCase> keyIds() {
        var unknown = "jwk-kid-mismatch";
        return Stream.of(
                row("V13", "missing", sign(without(header(), "kid"), claims()), unknown),
                row("V13", "empty", withHeader("kid", ""), unknown),
                row("V13", "null", withHeader("kid", null), unknown),
                row("V14", "missing, PEM", sign(without(header(), "kid"), claims()), "valid")
                        .keys(PEM),
                row("V17", "a property of objects", withHeader("kid", "__proto__"), "needs __proto__")
                        .requested(unknown),
                row("V17", "line break", withHeader("kid", "a\r\nX: y"), unknown),
                row("V17", "path", withHeader("kid", "../../etc/passwd"), "needs ../../etc/passwd")
                        .requested(unknown),
                row("V17", "NUL", withHeader("kid", "a\0"), unknown),
                row("V17", "100 kB", withHeader("kid", "k".repeat(100_000)), INVALID));
    }

    private static Stream<TokenCase> headers() {
        var attacker = jwk(KEY_ID, OTHER_KEYS.getPublic());
        var rows = new ArrayList<TokenCase>();
        rows.add(row("V18", "attacker's key inside", forged(with(header(), "jwk", attacker), claims()), SIGNATURE));
        rows.add(row(
                        "V18",
                        "attacker's key inside, unknown id",
                        forged(with(with(header(), "jwk", attacker), "kid", "x"), claims()),
                        "needs x")
                .requested("jwk-kid-mismatch"));
        for (var name : List.of("jku", "x5u")) {
            rows.add(row("V19", name, forged(with(header(), name, "http://127.0.0.1:1/keys"), claims()), SIGNATURE));
        }
        rows.add(row("V19", "x5c", forged(with(header(), "x5c", List.of("MIIB")), claims()), SIGNATURE));
        rows.add(row("V20", "attacker's key inside, genuine signature", withHeader("jwk", attacker), "valid"));
        for (var critical : List.of(List.of("b64"), List.of("exp"), List.of(), "b64")) {
            rows.add(row(
                    "V21",
                    "critical " + critical,
                    sign(with(with(header(), "crit", critical), "b64", false), claims()),
                    INVALID));
        }
        for (var twice : List.of("\"none\",\"alg\":\"RS256\"", "\"RS256\",\"alg\":\"none\"")) {
            rows.add(row(
                    "V22",
                    "algorithm twice: " + twice,
                    raw("{\"alg\":" + twice + ",\"kid\":\"" + KEY_ID + "\"}", text(claims())),
                    INVALID));
        }
        return rows.stream();
    }

    private static Stream<TokenCase> contents() {
        var rows = new ArrayList<TokenCase>();
        for (var twice :
                List.of("{\"sub\":\"a\",\"sub\":\"b\"}", "{\"sub\":\"a\",\"exp\":1,\"exp\":" + (T + 60) + "}")) {
            rows.add(row("V23", "member twice: " + twice, payload(twice), INVALID));
        }
        for (var other : List.of("[]", "\"x\"", "1", "null", "true", "")) {
            rows.add(row("V24", "header is " + other, raw(other, text(claims())), INVALID));
            rows.add(row("V24", "payload is " + other, payload(other), INVALID));
        }
        rows.add(row("V25", "a token inside", payload(session()), INVALID));
        rows.add(row("V25", "a token inside, said so", raw(text(with(header(), "cty", "JWT")), session()), INVALID));
        var claims = text(claims());
        for (var bad : List.of(
                "\uFEFF" + claims,
                claims + "{}",
                claims + " x",
                "/**/" + claims,
                claims.replace("" + (T + 60), "NaN"),
                claims.replace('"', '\''),
                claims.replace("}", ",}"))) {
            rows.add(row(
                    "V26",
                    "not strictly JSON: " + bad.substring(0, 4) + "…" + bad.substring(bad.length() - 4),
                    payload(bad),
                    INVALID));
        }
        rows.add(row(
                "V26",
                "not UTF-8",
                sign(
                        json(header()),
                        "{\"sub\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1),
                        TestTokens.KEYS.getPrivate(),
                        "SHA256withRSA"),
                INVALID));
        rows.add(row("V27", "white space behind the payload", payload(claims + " \n"), "valid"));
        // Of one the encoding ends in A.
        for (int spaces = 1; spaces <= 3; spaces++) {
            rows.add(row("V27", spaces + " spaces behind the payload", payload(claims + " ".repeat(spaces)), "valid"));
        }
        rows.add(row("V28", "payload of a megabyte", LARGE, INVALID));
        rows.add(row("V28", "payload 100,000 deep", DEEP, INVALID));
        rows.add(row("V28", "a megabyte of dots", ".".repeat(1 << 20), INVALID));
        rows.add(row("V29", "eight kilobytes", withClaim("x", "x".repeat(5_500)), "valid"));
        return rows.stream();
    }

    private static Stream<TokenCase> encodings() {
        var good = session();
        var parts = good.split("\\.");
        var serialized = "{\"protected\":\"" + parts[0] + "\",\"payload\":\"" + parts[1] + "\",\"signature\":\""
                + parts[2] + "\"}";
        return Stream.of(
                row("V30", "two parts", parts[0] + "." + parts[1], INVALID),
                row("V30", "four parts", good + ".AA", INVALID),
                row("V30", "five parts", good + ".AA.AA", INVALID),
                row("V30", "serialized as JSON", serialized, INVALID),
                row("V30", "with a scheme inside", "Bearer " + good, INVALID),
                row("V31", "padding", good + "==", INVALID),
                row("V31", "padding inside", parts[0] + "=." + parts[1] + "." + parts[2], INVALID),
                row("V31", "standard alphabet", parts[0] + "." + parts[1] + ".+/" + parts[2].substring(2), INVALID),
                row("V31", "line break", parts[0] + "." + parts[1] + "\n." + parts[2], INVALID),
                row("V31", "NUL", parts[0] + "." + parts[1] + "\0." + parts[2], INVALID),
                row("V31", "unused bits set", good.substring(0, good.length() - 1) + nonCanonical(good), INVALID),
                row("V32", "signature empty", parts[0] + "." + parts[1] + ".", SIGNATURE),
                row("V32", "signature cut off", good.substring(0, good.length() - 6), SIGNATURE),
                row("V32", "signature with a bit flipped", flipped(good), SIGNATURE));
    }

    private static Stream<TokenCase> times() {
        var end = NOW.plusSeconds(60);
        var strict = TokenSettings.builder().clockSkew(Duration.ZERO);
        var rows = new ArrayList<TokenCase>();
        rows.add(row("V33", "within the skew", session(), "valid").at(end.plusMillis(4_999)));
        rows.add(
                row("V33", "at the end of the skew", session(), "token-expired").at(end.plusMillis(5_000)));
        rows.add(row("V34", "a millisecond before the end", session(), "valid")
                .settings(strict)
                .at(end.minusMillis(1)));
        rows.add(row("V34", "at the end", session(), "token-expired")
                .settings(strict)
                .at(end));
        rows.add(row("V35", "not before five seconds ahead", withClaim("nbf", T + 5), "valid"));
        rows.add(row("V35", "not before six seconds ahead", withClaim("nbf", T + 6), "token-not-active-yet"));
        rows.add(row("V36", "issued five seconds ahead", withClaim("iat", T + 5), "valid"));
        rows.add(row("V36", "issued six seconds ahead", withClaim("iat", T + 6), "token-iat-in-the-future"));
        rows.add(row("V37", "expiry missing", withoutClaim("exp"), FAILED));
        for (var expiry : Arrays.asList("" + (T + 60), null, List.of(T + 60))) {
            rows.add(row("V37", "expiry " + expiry, withClaim("exp", expiry), FAILED));
        }
        rows.add(row("V38", "expiry 1e300", withClaim("exp", 1e300), FAILED));
        rows.add(row("V38", "expiry 2^53", withClaim("exp", 1L << 53), FAILED));
        rows.add(row("V39", "expiry with a fraction", withClaim("exp", T + 60.5), "valid")
                .at(end.plusMillis(4_999)));
        rows.add(row("V39", "expiry with a fraction, floored", withClaim("exp", T + 60.5), "token-expired")
                .at(end.plusMillis(5_000)));
        for (var claim : List.of("nbf", "iat")) {
            rows.add(row("V40", claim + " missing", withoutClaim(claim), "valid"));
            rows.add(row("V40", claim + " null", withClaim(claim, null), FAILED));
            rows.add(row("V40", claim + " a text", withClaim(claim, "" + T), FAILED));
        }
        rows.add(row("V43", "expired and forged", forged(header(), with(claims(), "exp", T - 600)), SIGNATURE));
        rows.add(row("V44", "expired and of another party", withClaim("exp", T - 600), PARTY)
                .settings(accepting("https://other.example.com")));
        return rows.stream();
    }

    private static Stream<TokenCase> subjects() {
        var others = Arrays.asList(null, 1, Map.of(), List.of("u"));
        return Stream.concat(
                Stream.of(
                        row("V41", "missing", withoutClaim("sub"), FAILED),
                        row("V42", "empty", withClaim("sub", ""), FAILED)),
                others.stream().map(other -> row("V41", "is " + other, withClaim("sub", other), FAILED)));
    }

    private static Stream<TokenCase> parties() {
        var own = TestTokens.PARTY;
        var rows = new ArrayList<TokenCase>();
        rows.add(row("V45", "match", session(), "valid").settings(accepting("https://other.example.com", own)));
        for (var other : List.of("https://other.example.com", own + "/", own.toUpperCase())) {
            rows.add(row("V45", "only " + other, session(), PARTY).settings(accepting(other)));
        }
        rows.add(row("V45", "a list", withClaim("azp", List.of(own)), PARTY).settings(accepting(own)));
        for (var nobody :
                Arrays.asList(without(claims(), "azp"), with(claims(), "azp", ""), with(claims(), "azp", null))) {
            var row = row("V46", "is " + nobody.getOrDefault("azp", "missing"), sign(header(), nobody), PARTY)
                    .settings(accepting(own));
            rows.add(row);
            rows.add(new TokenCase(
                    row.id(),
                    row.name() + ", allowed",
                    row.token(),
                    row.keys(),
                    row.settings(),
                    MissingAzp.ALLOW,
                    row.now(),
                    "valid",
                    "valid"));
        }
        rows.add(row("V46", "another one is never allowed", withClaim("azp", "https://evil.example.com"), PARTY)
                .settings(accepting(own))
                .missingAzp(MissingAzp.ALLOW));
        rows.add(row("V47", "no parties, missing", withoutClaim("azp"), "valid").settings(accepting()));
        return rows.stream();
    }

    private static Stream<TokenCase> issuersAndAudiences() {
        var rows = new ArrayList<TokenCase>();
        var issuer = TokenSettings.builder().issuers(List.of(TestTokens.ISSUER)).build();
        rows.add(row("V48", "match", session(), "valid").settings(issuer.toBuilder()));
        for (var token : List.of(withClaim("iss", "https://clerk.evil.com"), withoutClaim("iss"))) {
            rows.add(row("V48", "other or missing", token, "token-invalid-issuer")
                    .settings(issuer.toBuilder()));
        }
        var audience = TokenSettings.builder().audiences(List.of("a", "b")).build();
        for (var good : List.of("a", List.of("x", "b"))) {
            rows.add(
                    row("V49", "match " + good, withClaim("aud", good), "valid").settings(audience.toBuilder()));
        }
        for (var bad : Arrays.asList("x", null, 1, Arrays.asList("a", 1), List.of(), Map.of("a", "a"))) {
            rows.add(row("V50", "is " + bad, withClaim("aud", bad), "token-invalid-audience")
                    .settings(audience.toBuilder()));
        }
        rows.add(row("V50", "missing", session(), "token-invalid-audience").settings(audience.toBuilder()));
        return rows.stream();
    }

    private static Stream<TokenCase> kinds() {
        return Stream.of(
                row("V51", "type missing", sign(without(header(), "typ"), claims()), "valid"),
                row("V51", "type JWT", session(), "valid"),
                row("V51", "type in lower case", withHeader("typ", "jwt"), INVALID),
                row("V51", "type of an OAuth token", withHeader("typ", "at+jwt"), INVALID)
                        .requested(MISMATCH),
                row("V52", "category of sessions", withHeader("cat", "cl_B7d4PD111AAA"), "valid"),
                row("V52", "category to be ignored", withHeader("cat", "cl_I7d4PD111III"), "valid"),
                row("V52", "no category", session(), "valid"),
                row("V53", "category of machines", withHeader("cat", "cl_B7d4PD333AAA"), INVALID)
                        .requested(MISMATCH),
                row("V54", "category of templates", withHeader("cat", "cl_B7d4PD222AAA"), "valid")
                        .requested(MISMATCH),
                row("V54", "category not published", withHeader("cat", "new"), "valid")
                        .requested(MISMATCH));
    }

    private static TokenCase row(String id, String name, String token, String expected) {
        return TokenCase.of(id, name, token, expected);
    }

    private static TokenSettingsBuilder accepting(String... parties) {
        return TokenSettings.builder().authorizedParties(List.of(parties));
    }

    private static String forged(Map<String, Object> header, Map<String, Object> claims) {
        return sign(json(header), json(claims), OTHER_KEYS.getPrivate(), "SHA256withRSA");
    }

    /** Keyed with what everybody knows: the public key, as it is published. */
    private static String mac(String algorithm) {
        var content = part(with(header(), "alg", algorithm)) + "." + part(claims());
        var name = algorithm.replace("HS", "HmacSHA");
        try {
            var mac = Mac.getInstance(name);
            var key = pem(TestTokens.KEYS.getPublic()).getBytes(StandardCharsets.US_ASCII);
            mac.init(new SecretKeySpec(key, name));
            return content + "." + base64Url(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static String pss(Map<String, Object> header) {
        var content = part(header) + "." + part(claims());
        try {
            var signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            signature.initSign(TestTokens.KEYS.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64Url(signature.sign());
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static String elliptic(String algorithm, String keyType, String signature) {
        try {
            KeyPair keys = KeyPairGenerator.getInstance(keyType).generateKeyPair();
            return sign(json(with(header(), "alg", algorithm)), json(claims()), keys.getPrivate(), signature);
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static String payload(String payload) {
        return raw(text(header()), payload);
    }

    private static String raw(String header, String payload) {
        return sign(
                header.getBytes(StandardCharsets.UTF_8),
                payload.getBytes(StandardCharsets.UTF_8),
                TestTokens.KEYS.getPrivate(),
                "SHA256withRSA");
    }

    private static String part(Map<String, Object> members) {
        return base64Url(json(members));
    }

    private static String text(Map<String, Object> members) {
        return new String(json(members), StandardCharsets.UTF_8);
    }

    /** 256 bytes leave four bits of the last character unused. */
    private static char nonCanonical(String token) {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return alphabet.charAt(alphabet.indexOf(token.charAt(token.length() - 1)) | 1);
    }

    private static String flipped(String token) {
        int at = token.lastIndexOf('.') + 20;
        return token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
    }
}
