package dev.clerkspring.sdk.token;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** An RSA public key as people paste it into environment variables: PEM, or what is left of it. */
final class PemPublicKey {

    private static final Pattern BREAKS = Pattern.compile("\\\\[nr]|\\s");

    /** The frame after white space has gone. */
    private static final Pattern FRAME =
            Pattern.compile("(?:-----BEGINPUBLICKEY-----)?([A-Za-z0-9+/]+=*)(?:-----ENDPUBLICKEY-----)?");

    private PemPublicKey() {}

    static PublicKey parse(String pem, int minBits) {
        var frame = FRAME.matcher(BREAKS.matcher(pem).replaceAll(""));
        if (!frame.matches()) {
            throw new IllegalArgumentException("Not a public key in PEM form ('BEGIN PUBLIC KEY')");
        }
        try {
            var encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(frame.group(1)));
            var key = KeyFactory.getInstance("RSA").generatePublic(encoded);
            if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= minBits) {
                return key;
            }
            throw new IllegalArgumentException("The public key has fewer than " + minBits + " bits");
        } catch (GeneralSecurityException ex) {
            throw new IllegalArgumentException("The PEM text is not an RSA public key");
        }
    }
}
