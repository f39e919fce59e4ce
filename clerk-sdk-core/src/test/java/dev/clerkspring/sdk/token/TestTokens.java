package dev.clerkspring.sdk.token;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Keys and tokens for tests, made in the test. Change the returned maps at will. */
public final class TestTokens {

    /** When the tokens were issued. */
    public static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    public static final String KEY_ID = "ins_test";

    public static final String ISSUER = "https://clerk.example.com";

    public static final String PARTY = "https://app.example.com";

    public static final KeyPair KEYS = rsa(2048);

    public static final KeyPair OTHER_KEYS = rsa(2048);

    /** Too small to be used. */
    static final KeyPair SMALL_KEYS = rsa(1024);

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    /** The cases are made anew for each of their rows, and a signature is by far the dearest part of one. */
    private static final Map<Signed, String> SIGNATURES = new ConcurrentHashMap<>();

    private TestTokens() {}

    /** A session token that is valid at {@link #NOW}. */
    public static String session() {
        return sign(header(), claims());
    }

    public static Map<String, Object> header() {
        return new LinkedHashMap<>(Map.of("alg", "RS256", "kid", KEY_ID, "typ", "JWT"));
    }

    public static Map<String, Object> claims() {
        long now = NOW.getEpochSecond();
        return new LinkedHashMap<>(Map.of(
                "sub", "user_1", "sid", "sess_1", "iss", ISSUER, "azp", PARTY, "iat", now, "nbf", now - 10, "exp",
                now + 60));
    }

    /** The map with one member replaced. */
    public static Map<String, Object> with(Map<String, Object> members, String name, Object value) {
        members.put(name, value);
        return members;
    }

    /** The map with one member left out. */
    public static Map<String, Object> without(Map<String, Object> members, String name) {
        members.remove(name);
        return members;
    }

    public static String withHeader(String name, Object value) {
        return sign(with(header(), name, value), claims());
    }

    public static String withClaim(String name, Object value) {
        return sign(header(), with(claims(), name, value));
    }

    public static String withoutClaim(String name) {
        return sign(header(), without(claims(), name));
    }

    public static String sign(Map<String, Object> header, Map<String, Object> claims) {
        return sign(json(header), json(claims), KEYS.getPrivate(), "SHA256withRSA");
    }

    /** Signs whatever the two parts are, JSON or not. */
    public static String sign(byte[] header, byte[] payload, PrivateKey key, String algorithm) {
        var signed = BASE64URL.encodeToString(header) + "." + BASE64URL.encodeToString(payload);
        return signed + "." + SIGNATURES.computeIfAbsent(new Signed(signed, key, algorithm), Signed::signature);
    }

    public static String base64Url(byte[] bytes) {
        return BASE64URL.encodeToString(bytes);
    }

    public static byte[] json(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    public static KeySet keySet() {
        return KeySet.fromJwks(jwks(jwk(KEY_ID, KEYS.getPublic())));
    }

    public static byte[] jwks(Object... keys) {
        return json(Map.of("keys", List.of(keys)));
    }

    public static Map<String, Object> jwk(String id, PublicKey key) {
        var rsa = (RSAPublicKey) key;
        return new LinkedHashMap<>(Map.of(
                "kty", "RSA", "use", "sig", "alg", "RS256", "kid", id, "n", unsigned(rsa.getModulus()), "e", "AQAB"));
    }

    public static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    public static KeyPair rsa(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** What came out: {@code valid}, the reason's text, or which key is needed. */
    static String slug(TokenVerification outcome) {
        if (outcome instanceof TokenVerification.Rejected rejected) {
            return rejected.reason().slug();
        }
        return outcome instanceof TokenVerification.NeedsKeys needed ? "needs " + needed.keyId() : "valid";
    }

    private record Signed(String text, PrivateKey key, String algorithm) {

        @Override
        public int hashCode() {
            return text.hashCode(); // that of a key encodes it first
        }

        String signature() {
            try {
                var signature = Signature.getInstance(algorithm);
                signature.initSign(key);
                signature.update(text.getBytes(StandardCharsets.US_ASCII));
                return BASE64URL.encodeToString(signature.sign());
            } catch (GeneralSecurityException ex) {
                throw new IllegalStateException(ex);
            }
        }
    }

    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return BASE64URL.encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
