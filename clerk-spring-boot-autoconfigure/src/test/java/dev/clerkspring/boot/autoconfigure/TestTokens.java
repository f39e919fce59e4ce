package dev.clerkspring.boot.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Session tokens as Clerk makes them, by a key of our own. */
public final class TestTokens {

    public static final String ORIGIN = "https://app.example.com";

    private static final String KEY_ID = "ins_test";

    private static final KeyPair KEYS = keys();

    /** The keys of another instance, of which the one has the same id. */
    private static final KeyPair OTHER_KEYS = keys();

    private TestTokens() {}

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Returns a valid token of a user who is an administrator of an organization and may read its invoices. */
    public static String valid() {
        return with(Map.of());
    }

    public static String with(Map<String, Object> claims) {
        return with(claims, KEYS);
    }

    /** Returns the same token as another instance signs it. */
    public static String ofOther(Map<String, Object> claims) {
        return with(claims, OTHER_KEYS);
    }

    /** Returns the token of a machine. */
    public static String ofMachine(Map<String, Object> claims) {
        return with("cl_B7d4PD333AAA", claims, KEYS);
    }

    private static String with(Map<String, Object> claims, KeyPair keys) {
        return with("cl_B7d4PD111AAA", claims, keys);
    }

    private static String with(String category, Map<String, Object> claims, KeyPair keys) {
        var now = Instant.now().getEpochSecond();
        var all = new LinkedHashMap<String, Object>();
        all.put("azp", ORIGIN);
        all.put("exp", now + 60);
        all.put("iat", now);
        all.put("iss", TestKeys.ISSUER);
        all.put("nbf", now - 10);
        all.put("sid", "sess_1");
        all.put("sub", "user_1");
        all.put("v", 2);
        all.put("fea", "o:invoices");
        all.put("o", Map.of("id", "org_1", "rol", "admin", "slg", "acme", "per", "read", "fpm", "1"));
        all.putAll(claims);
        return signed(Map.of("alg", "RS256", "typ", "JWT", "kid", KEY_ID, "cat", category), all, keys);
    }

    private static String signed(Map<String, Object> header, Map<String, Object> claims, KeyPair keys) {
        var content = base64(JsonMapper.shared().writeValueAsBytes(header)) + "."
                + base64(JsonMapper.shared().writeValueAsBytes(claims));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    public static String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----";
    }

    public static String jwks() {
        return jwks(KEYS);
    }

    public static String jwksOfOther() {
        return jwks(OTHER_KEYS);
    }

    private static String jwks(KeyPair keys) {
        var key = (RSAPublicKey) keys.getPublic();
        return JsonMapper.shared().writeValueAsString(Map.of("keys", new Object[] {
            Map.of(
                    "kty",
                    "RSA",
                    "use",
                    "sig",
                    "alg",
                    "RS256",
                    "kid",
                    KEY_ID,
                    "n",
                    base64(key.getModulus().toByteArray()),
                    "e",
                    base64(key.getPublicExponent().toByteArray()))
        }));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
