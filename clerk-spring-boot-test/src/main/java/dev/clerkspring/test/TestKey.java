package dev.clerkspring.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.clerkspring.sdk.token.KeySet;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The RSA key that signs the tokens of tests. Each Java process makes its own and shows nobody the private half.
 */
final class TestKey {

    private static final String ID = "ins_test";

    private static final int BITS = 2048;

    private static final RSAKey KEY = generate();

    private TestKey() {}

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS).keyID(ID).generate();
        } catch (JOSEException ex) {
            throw new IllegalStateException("Every Java platform makes RSA keys", ex);
        }
    }

    /** The public half, as an application holds Clerk's keys. */
    static KeySet keySet() {
        return KeySet.fromJwks(new JWKSet(KEY).toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The public half, as Clerk's dashboard shows it. */
    static String pem() {
        try {
            var encoded =
                    Base64.getEncoder().encodeToString(KEY.toRSAPublicKey().getEncoded());
            return "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----";
        } catch (JOSEException ex) {
            throw new IllegalStateException("The key is an RSA key", ex);
        }
    }

    /** Signs a token; its category is Clerk's own header, which OAuth access tokens do not have. */
    static String sign(String type, @Nullable String category, Map<String, Object> claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType(type))
                .keyID(ID);
        if (category != null) {
            header.customParam("cat", category);
        }
        var token = new JWSObject(header.build(), new Payload(claims));
        try {
            token.sign(new RSASSASigner(KEY));
        } catch (JOSEException ex) {
            throw new IllegalStateException("An RSA key signs RS256", ex);
        }
        return token.serialize();
    }
}
