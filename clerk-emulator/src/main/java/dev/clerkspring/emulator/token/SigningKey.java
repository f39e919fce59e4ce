package dev.clerkspring.emulator.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.clerkspring.sdk.jwks.Jwk;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The RSA key of one emulator, made while the rest of it starts.
 */
public final class SigningKey {

    private static final int BITS = 2048;

    private static final String SESSION_TOKEN_CATEGORY = "cl_B7d4PD111AAA";

    private final String id;

    private final CompletableFuture<RSAKey> key;

    /**
     * Makes a new key.
     *
     * @param id the key id; at Clerk it is the instance's ({@code ins_…})
     */
    public SigningKey(String id) {
        this.id = id;
        this.key = CompletableFuture.supplyAsync(() -> generate(id));
    }

    private static RSAKey generate(String id) {
        try {
            return new RSAKeyGenerator(BITS).keyID(id).generate();
        } catch (JOSEException ex) {
            throw new IllegalStateException("Every Java platform makes RSA keys", ex);
        }
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
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(id)
                .customParam("cat", SESSION_TOKEN_CATEGORY)
                .build();
        var token = new JWSObject(header, new Payload(claims));
        try {
            token.sign(new RSASSASigner(key.join()));
        } catch (JOSEException ex) {
            throw new IllegalStateException("An RSA key signs RS256", ex);
        }
        return token.serialize();
    }
}
