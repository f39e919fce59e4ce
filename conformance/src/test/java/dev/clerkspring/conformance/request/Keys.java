package dev.clerkspring.conformance.request;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys of the instance in the cases, the same in each run, and one that is not its. */
final class Keys {

    static final KeyPair MAIN = rsa(2048, 1);

    /** By which the instance signs too. */
    static final KeyPair SECOND = rsa(2048, 2);

    /** Nobody's. */
    static final KeyPair FOREIGN = rsa(2048, 3);

    static final KeyPair SMALL = rsa(1024, 4);

    static final KeyPair CURVE = pair("EC", 256, 5);

    private Keys() {}

    /** What the instance publishes: the good keys, and some that are not for RS256, or not for signatures. */
    static Map<String, Object> jwks() {
        var withoutAlgorithm = jwk("ins_noalg", SECOND);
        withoutAlgorithm.remove("alg");
        var forEncryption = jwk("ins_enc", SECOND);
        forEncryption.put("use", "enc");
        return Map.of(
                "keys",
                List.of(
                        jwk("ins_main", MAIN),
                        jwk("ins_second", SECOND),
                        withoutAlgorithm,
                        forEncryption,
                        jwk("ins_small", SMALL),
                        curve("ins_ec"),
                        Map.of("kty", "oct", "kid", "ins_oct", "alg", "HS256", "k", "c2VjcmV0")));
    }

    static String pem() {
        var encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return "-----BEGIN PUBLIC KEY-----\n"
                + encoder.encodeToString(MAIN.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static Map<String, Object> jwk(String id, KeyPair keys) {
        var rsa = (RSAPublicKey) keys.getPublic();
        return new LinkedHashMap<>(Map.of(
                "kty", "RSA", "use", "sig", "alg", "RS256", "kid", id, "n", unsigned(rsa.getModulus()), "e", "AQAB"));
    }

    private static Map<String, Object> curve(String id) {
        var point = ((ECPublicKey) CURVE.getPublic()).getW();
        return Map.of(
                "kty",
                "EC",
                "use",
                "sig",
                "alg",
                "ES256",
                "kid",
                id,
                "crv",
                "P-256",
                "x",
                unsigned(point.getAffineX()),
                "y",
                unsigned(point.getAffineY()));
    }

    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static KeyPair rsa(int bits, int seed) {
        return pair("RSA", bits, seed);
    }

    private static KeyPair pair(String algorithm, int bits, int seed) {
        try {
            // This generator alone gives the same numbers again if it is seeded before it is used.
            var random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
