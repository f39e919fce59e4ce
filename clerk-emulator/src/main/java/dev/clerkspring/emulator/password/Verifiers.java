package dev.clerkspring.emulator.password;

import dev.clerkspring.emulator.password.DigestForm.Verifier;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Compares texts with digests that look as they should. */
final class Verifiers {

    private static final BCryptPasswordEncoder BCRYPT = new BCryptPasswordEncoder();

    private Verifiers() {}

    static boolean bcrypt(String text, String digest) {
        return BCRYPT.matches(text, digest);
    }

    /** Django's, which hashes first so that no password is too long. */
    static boolean bcryptOfSha256(String text, String digest) {
        return bcrypt(hash("SHA-256", text), digest.substring(digest.indexOf('$') + 1));
    }

    static Verifier hexadecimal(String algorithm) {
        return (text, digest) -> equal(
                HexFormat.of().parseHex(hash(algorithm, text)), HexFormat.of().parseHex(digest));
    }

    /** Name, iterations, salt and hash; Django's salt is no base64. */
    static Verifier pbkdf2Sha256(boolean encodedSalt) {
        return (text, digest) -> {
            var parts = digest.split("\\$", -1);
            var salt = encodedSalt ? Base64.getDecoder().decode(parts[2]) : parts[2].getBytes(StandardCharsets.UTF_8);
            var hash = Base64.getDecoder().decode(parts[3]);
            var key = new PBEKeySpec(text.toCharArray(), salt, Integer.parseInt(parts[1]), hash.length * Byte.SIZE);
            try {
                var factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
                return equal(factory.generateSecret(key).getEncoded(), hash);
            } catch (GeneralSecurityException ex) {
                throw new IllegalStateException("Every Java platform has PBKDF2 with SHA-256", ex);
            }
        };
    }

    private static String hash(String algorithm, String text) {
        try {
            var hash = MessageDigest.getInstance(algorithm);
            return HexFormat.of().formatHex(hash.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException("Every Java platform has " + algorithm, ex);
        }
    }

    private static boolean equal(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }
}
