package dev.clerkspring.conformance.request;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** A token in the making, good until something is changed. */
final class TokenDraft {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    /** RSA signatures of the same bytes are the same, and dear. */
    private static final Map<String, String> SIGNED = new ConcurrentHashMap<>();

    final Map<String, Object> header = members("alg", "RS256", "kid", "ins_main", "typ", "JWT");

    final Map<String, Object> claims = new LinkedHashMap<>();

    /** What has been changed, by name. */
    final List<String> traits = new ArrayList<>();

    /** Applied to the JSON of the header. */
    UnaryOperator<byte[]> headerBytes = UnaryOperator.identity();

    /** Applied to the JSON of the payload. */
    UnaryOperator<byte[]> payloadBytes = UnaryOperator.identity();

    /** Applied to the signed token. */
    UnaryOperator<String> text = UnaryOperator.identity();

    PrivateKey key = Keys.MAIN.getPrivate();

    String algorithm = "SHA256withRSA";

    /** A session of an instance, issued ten seconds ago to an application. */
    static TokenDraft session(String issuer, String party) {
        var draft = new TokenDraft();
        long now = RequestCase.TIME;
        draft.claims.putAll(members("sub", "user_1", "sid", "sess_1", "iss", issuer, "azp", party));
        draft.claims.putAll(members("iat", now - 10, "nbf", now - 20, "exp", now + 50));
        return draft;
    }

    /** A JSON object whose members stay in order, so that the same seed gives the same token. */
    static Map<String, Object> members(Object... namesAndValues) {
        var members = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }

    TokenDraft copy() {
        var copy = new TokenDraft();
        copy.header.clear();
        copy.header.putAll(header);
        copy.claims.putAll(claims);
        copy.traits.addAll(traits);
        copy.headerBytes = headerBytes;
        copy.payloadBytes = payloadBytes;
        copy.text = text;
        copy.key = key;
        copy.algorithm = algorithm;
        return copy;
    }

    TokenDraft header(String name, Object value) {
        header.put(name, value);
        return this;
    }

    TokenDraft claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    TokenDraft without(String name) {
        claims.remove(name);
        return this;
    }

    String sign() {
        var signed = BASE64URL.encodeToString(headerBytes.apply(json(header))) + "."
                + BASE64URL.encodeToString(payloadBytes.apply(json(claims)));
        var signature = algorithm.equals("none")
                ? ""
                : SIGNED.computeIfAbsent(algorithm + key.hashCode() + signed, name -> signature(signed));
        return text.apply(signed + "." + signature);
    }

    private String signature(String signed) {
        try {
            var bytes = signed.getBytes(StandardCharsets.US_ASCII);
            if (algorithm.startsWith("Hmac")) {
                var mac = Mac.getInstance(algorithm);
                mac.init(new SecretKeySpec(Keys.pem().getBytes(StandardCharsets.US_ASCII), algorithm));
                return BASE64URL.encodeToString(mac.doFinal(bytes));
            }
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(bytes);
            return BASE64URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static byte[] json(Object value) {
        return JsonMapper.shared().writeValueAsBytes(value);
    }
}
