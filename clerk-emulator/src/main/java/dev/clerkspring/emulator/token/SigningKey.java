package dev.clerkspring.emulator.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.clerkspring.sdk.jwks.Jwk;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * An RSA key of an emulator: a new one, made while the rest of it starts, or a given one, so that tokens outlive a restart.
 */
public final class SigningKey {

    private static final int BITS = 2048;

    /** The category of session tokens. */
    static final String SESSION = "cl_B7d4PD111AAA";

    /** The category of tokens made from templates. */
    static final String TEMPLATE = "cl_B7d4PD222AAA";

    /** The category of machines' tokens. */
    static final String MACHINE = "cl_B7d4PD333AAA";

    private final String id;

    private final CompletableFuture<RSAKey> key;

    private SigningKey(String id, CompletableFuture<RSAKey> key) {
        this.id = id;
        this.key = key;
    }

    /**
     * Makes a new key.
     *
     * @param id the key id; at Clerk it is the instance's ({@code ins_…})
     * @return the key
     */
    public static SigningKey generate(String id) {
        return new SigningKey(id, CompletableFuture.supplyAsync(() -> newKey(id)));
    }

    /**
     * Reads a private RSA key.
     *
     * @param text a PEM file (PKCS #8, {@code BEGIN PRIVATE KEY}), or a JWK; the key id is the JWK's, or made of the key
     * @return the key
     * @throws IllegalArgumentException if it is no such key, or has less than 2048 bits; the message has nothing of it
     */
    public static SigningKey parse(String text) {
        var rsa = PrivateKeys.parse(text);
        return new SigningKey(rsa.getKeyID(), CompletableFuture.completedFuture(rsa));
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(BITS).keyID(id).generate();
        } catch (JOSEException ex) {
            throw new IllegalStateException("Every Java platform makes RSA keys", ex);
        }
    }

    /**
     * Returns the key id.
     *
     * @return what tokens and key sets name it by
     */
    public String id() {
        return id;
    }

    /**
     * Returns the public half.
     *
     * @return as Clerk publishes it
     */
    public Jwk publicKey() {
        var rsa = key.join();
        return Jwk.builder()
                .kid(id)
                .alg("RS256")
                .use("sig")
                .kty("RSA")
                .n(rsa.getModulus().toString())
                .e(rsa.getPublicExponent().toString())
                .build();
    }

    /**
     * Signs claims as a session token.
     *
     * @param claims the payload
     * @return the compact serialization
     */
    String sign(Map<String, Object> claims) {
        return sign(claims, SESSION);
    }

    /** Signs claims as a token of a category. */
    String sign(Map<String, ? extends @Nullable Object> claims, String category) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(id)
                .customParam("cat", category)
                .build();
        var token = new JWSObject(header, new Payload(new LinkedHashMap<>(claims)));
        try {
            token.sign(new RSASSASigner(key.join()));
        } catch (JOSEException ex) {
            throw new IllegalStateException("An RSA key signs RS256", ex);
        }
        return token.serialize();
    }

    /**
     * Reads a token that this key has signed, whatever its times.
     *
     * @param token what was shown
     * @return its claims; null if it is no token, or not of this key
     */
    public @Nullable Map<String, Object> verify(String token) {
        try {
            var parsed = JWSObject.parse(token);
            return parsed.verify(new RSASSAVerifier(key.join()))
                    ? parsed.getPayload().toJSONObject()
                    : null;
        } catch (ParseException | JOSEException ex) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
