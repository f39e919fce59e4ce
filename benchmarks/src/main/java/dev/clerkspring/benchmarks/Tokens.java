package dev.clerkspring.benchmarks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.clerkspring.sdk.token.KeySet;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An instance's key and session tokens of the size that Clerk's have, with version 2 claims. */
final class Tokens {

    static final String ISSUER = "https://clerk.example.com";

    static final String PARTY = "https://app.example.com";

    private static final String KEY_ID = "ins_2benchmarkbenchmarkbenchma";

    private final RSAKey key = rsa(KEY_ID);

    private final RSAKey otherKey = rsa(KEY_ID);

    private final long now = Instant.now().getEpochSecond();

    private static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Different users' valid tokens. */
    String[] sessions(int count) {
        var tokens = new String[count];
        for (int i = 0; i < count; i++) {
            tokens[i] = sign("user_2benchmark%017d".formatted(i), KEY_ID, key);
        }
        return tokens;
    }

    /** Different users' tokens, signed by somebody else. */
    String[] forged(int count) {
        var tokens = new String[count];
        for (int i = 0; i < count; i++) {
            tokens[i] = sign("user_2benchmark%017d".formatted(i), KEY_ID, otherKey);
        }
        return tokens;
    }

    String unknownKey() {
        return sign("user_2benchmark00000000000000000", "ins_2unknownunknownunknownunkn", otherKey);
    }

    /** As long as a token, with its dots, and no JSON in it. */
    String garbage() {
        return "x".repeat(140) + "." + "y".repeat(460) + "." + "z".repeat(342);
    }

    PublicKey publicKey() {
        try {
            return key.toRSAPublicKey();
        } catch (JOSEException ex) {
            throw new IllegalStateException(ex);
        }
    }

    String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(publicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    byte[] jwks() {
        return new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
    }

    KeySet keySet() {
        return KeySet.fromJwks(jwks());
    }

    private String sign(String subject, String keyId, RSAKey signer) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(keyId)
                .type(JOSEObjectType.JWT)
                .customParam("cat", "cl_B7d4PD111AAA")
                .build();
        var token = new JWSObject(header, new Payload(claims(subject)));
        try {
            token.sign(new RSASSASigner(signer));
        } catch (JOSEException ex) {
            throw new IllegalStateException(ex);
        }
        return token.serialize();
    }

    private Map<String, Object> claims(String subject) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("azp", PARTY);
        claims.put("exp", now + 24 * 3600);
        claims.put("fea", "o:dashboard,o:teams,o:invoices");
        claims.put("fva", List.of(4, -1));
        claims.put("iat", now);
        claims.put("iss", ISSUER);
        claims.put("jti", "5f2c1c0cbb1a4f1a8a3b");
        claims.put("nbf", now - 10);
        var organization = new LinkedHashMap<String, Object>();
        organization.put("id", "org_2benchmarkbenchmarkbenchma");
        organization.put("slg", "benchmark");
        organization.put("rol", "admin");
        organization.put("per", "manage,read,create");
        organization.put("fpm", "3,2,7");
        claims.put("o", organization);
        claims.put("pla", "o:pro");
        claims.put("sid", "sess_2benchmarkbenchmarkbenchm");
        claims.put("sts", "active");
        claims.put("sub", subject);
        claims.put("v", 2);
        return claims;
    }
}
