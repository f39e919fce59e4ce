package dev.clerkspring.emulator.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Reads private RSA keys, PEM and JWK. No message has anything of a key in it.
 */
final class PrivateKeys {

    private static final int MIN_BITS = 2048;

    private static final Pattern PEM =
            Pattern.compile("\\s*-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----\\s*");

    private PrivateKeys() {}

    static RSAKey parse(String text) {
        try {
            var key = text.stripLeading().startsWith("{") ? RSAKey.parse(text) : pem(text);
            if (!key.isPrivate() || key.size() < MIN_BITS) {
                throw new IllegalArgumentException("A signing key is a private RSA key of at least 2048 bits");
            }
            return key.getKeyID() != null
                    ? key
                    : new RSAKey.Builder(key)
                            .keyID("ins_" + key.computeThumbprint())
                            .build();
        } catch (ParseException | GeneralSecurityException | JOSEException | IllegalStateException ex) {
            // Without the cause, whose message may have a part of the key.
            throw new IllegalArgumentException(
                    "A signing key is a private RSA key, as a JWK or as PEM (PKCS #8, 'BEGIN PRIVATE KEY')");
        }
    }

    private static RSAKey pem(String text) throws GeneralSecurityException {
        var body = PEM.matcher(text);
        if (!body.matches()) {
            throw new GeneralSecurityException("No PEM");
        }
        byte[] der;
        try {
            der = Base64.getMimeDecoder().decode(body.group(1));
        } catch (IllegalArgumentException ex) {
            throw new GeneralSecurityException("No base64");
        }
        var rsa = KeyFactory.getInstance("RSA");
        if (!(rsa.generatePrivate(new PKCS8EncodedKeySpec(der)) instanceof RSAPrivateCrtKey key)) {
            throw new GeneralSecurityException("Without the public half");
        }
        var half = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
        return new RSAKey.Builder((RSAPublicKey) rsa.generatePublic(half))
                .privateKey(key)
                .build();
    }
}
