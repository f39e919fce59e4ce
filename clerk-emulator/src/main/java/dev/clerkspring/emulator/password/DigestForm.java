package dev.clerkspring.emulator.password;

import dev.clerkspring.sdk.users.PasswordHasher;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the digests of each of Clerk's hashers look like, and who verifies them, if anybody does. */
enum DigestForm {
    ARGON2I("\\$argon2i" + Patterns.ARGON2),
    ARGON2ID("\\$argon2id" + Patterns.ARGON2),
    BCRYPT(Patterns.BCRYPT, Verifiers::bcrypt),
    BCRYPT_SHA256_DJANGO("bcrypt_sha256\\$" + Patterns.BCRYPT, Verifiers::bcryptOfSha256),
    LDAP_SSHA("\\{SSHA}" + Patterns.BASE64),
    MD5("\\p{XDigit}{32}", Verifiers.hexadecimal("MD5")),
    MD5_PHPASS(Patterns.PHPASS),
    PBKDF2_SHA1("pbkdf2_sha1" + Patterns.PBKDF2 + "\\p{XDigit}+(\\$\\d+)?"),
    PBKDF2_SHA256(
            "pbkdf2_sha256" + Patterns.ITERATIONS + Patterns.BASE64 + "\\$" + Patterns.BASE64,
            Verifiers.pbkdf2Sha256(true)),
    PBKDF2_SHA256_DJANGO("pbkdf2_sha256" + Patterns.PBKDF2 + Patterns.BASE64, Verifiers.pbkdf2Sha256(false)),
    PBKDF2_SHA512("pbkdf2_sha512" + Patterns.PBKDF2 + "[^$]+"),
    PBKDF2_SHA512_HEX("pbkdf2_sha512(_hex)?\\$\\d+\\$\\p{XDigit}+\\$\\p{XDigit}+"),
    PHPASS(Patterns.PHPASS),
    SCRYPT_FIREBASE("([^$]+\\$){4}\\d+\\$\\d+"),
    SCRYPT_WERKZEUG("\\$?[^$]+\\$[^$]+\\$[^$]+"),
    SHA256("\\p{XDigit}{64}", Verifiers.hexadecimal("SHA-256")),
    SHA512_SYMFONY("[^$]+(\\$[^$]+)+");

    private final Pattern pattern;

    private final @Nullable Verifier verifier;

    DigestForm(String pattern) {
        this(pattern, null);
    }

    DigestForm(String pattern, @Nullable Verifier verifier) {
        this.pattern = Pattern.compile(pattern);
        this.verifier = verifier;
    }

    static DigestForm of(PasswordHasher hasher) {
        return valueOf(hasher.name());
    }

    boolean isFormOf(String digest) {
        return pattern.matcher(digest).matches();
    }

    Optional<Verifier> verifier() {
        return Optional.ofNullable(verifier);
    }

    /** Compares a text with a digest in constant time. */
    interface Verifier {

        boolean matches(String text, String digest);
    }

    private static final class Patterns {

        static final String BASE64 = "([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)";

        static final String ARGON2 = "\\$v=\\d+\\$m=\\d+,t=\\d+,p=\\d+\\$[A-Za-z0-9+/]+\\$[A-Za-z0-9+/]+";

        static final String BCRYPT = "\\$2[aby]\\$(0[4-9]|[12]\\d|3[01])\\$[./A-Za-z0-9]{53}";

        static final String ITERATIONS = "\\$[1-9]\\d{0,6}\\$";

        static final String PBKDF2 = ITERATIONS + "[^$]+\\$";

        static final String PHPASS = "\\$[PH]\\$[./A-Za-z0-9]{31}";

        private Patterns() {}
    }
}
