package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.users.CreateUserRequest;
import dev.clerkspring.sdk.users.PasswordHasher;
import dev.clerkspring.sdk.users.UpdateUserRequest;
import dev.clerkspring.sdk.users.User;
import dev.clerkspring.sdk.users.VerifyPasswordRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Passwords of which another system has kept digests. */
class ImportedPasswordsTests {

    @RegisterExtension
    static final SharedEmulator SHARED = new SharedEmulator();

    private static final String BCRYPT = "$2b$04$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e";

    private static final String BCRYPT_OF_SHA256 =
            "bcrypt_sha256$$2b$04$abcdefghijklmnopqrstuuIvyWZlBcE3WoQXKqRnwrLYJ6nenE0Bq";

    private final ClerkClient clerk = SHARED.clerk();

    /** Digests of "correct horse" that Python has made. */
    private static Stream<Arguments> digests() {
        return Stream.of(
                arguments("bcrypt", BCRYPT),
                arguments("bcrypt_sha256_django", BCRYPT_OF_SHA256),
                arguments("md5", "3cb4e732631f47e6eb961f34554b7cde"),
                arguments(
                        "pbkdf2_sha256", "pbkdf2_sha256$600$TmFDbC1OYUNs$YZH2fCTasaI8E+Z2ug6ci3L/E2DB+Afcf95DVsvgC64="),
                arguments(
                        "pbkdf2_sha256_django", "pbkdf2_sha256$600$NaCl$wnEPdKzZ7UEUNhnHkSJYCaGmGnVDp964HC7XZOXVtow="),
                arguments("sha256", "4104d36f8da2c254349f85836793ebe029e0c957063a34c91c2e9203187b5631"));
    }

    private User create(@Nullable String hasher, @Nullable String digest) {
        return clerk.users()
                .create(CreateUserRequest.builder()
                        .username("patricia")
                        .passwordHasher(hasher != null ? Open.of(hasher, PasswordHasher.class) : null)
                        .passwordDigest(digest)
                        .build());
    }

    private boolean verify(User user, String password) {
        return clerk.users()
                .verifyPassword(user.id(), new VerifyPasswordRequest(password))
                .verified();
    }

    @ParameterizedTest
    @MethodSource("digests")
    void areVerified(String hasher, String digest) {
        var user = create(hasher, digest);
        assertThat(user.passwordEnabled()).isTrue();
        SHARED.emulator().importSnapshot(SHARED.emulator().exportSnapshot());

        assertThat(verify(user, "correct horse")).isTrue();
        assertThat(Refused.by(() -> verify(user, "correct Horse")))
                .isEqualTo(new Refused(422, "incorrect_password", "password"));
    }

    @Test
    void replaceOthersAndStay() {
        var user = create("md5", "00000000000000000000000000000000");
        var change = UpdateUserRequest.builder()
                .passwordHasher(Open.of(PasswordHasher.BCRYPT))
                .passwordDigest(BCRYPT)
                .build();

        clerk.users().update(user.id(), change);
        clerk.users()
                .update(user.id(), UpdateUserRequest.builder().firstName("Pat").build());

        assertThat(verify(user, "correct horse")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            bcrypt       , garbage                , form_password_digest_invalid_code, password_digest
            bcrypt       , $2b$04$short           , form_password_digest_invalid_code, password_digest
            bcrypt       , 3cb4e732631f47e6eb961f34554b7cde, form_password_digest_invalid_code, password_digest
            pbkdf2_sha256, pbkdf2_sha256$0$eA==$eA==, form_password_digest_invalid_code, password_digest
            pbkdf2_sha256, pbkdf2_sha256$1$$eA==  , form_password_digest_invalid_code, password_digest
            pbkdf2_sha256, pbkdf2_sha256$1$eA$eA==, form_password_digest_invalid_code, password_digest
            rot13        , garbage                , form_param_value_invalid         , password_hasher
            bcrypt       , -                      , form_param_missing               , password_digest
            -            , garbage                , form_param_missing               , password_hasher
            """)
    void mustLookLikeTheirHashers(@Nullable String hasher, @Nullable String digest, String code, String parameter) {
        assertThat(Refused.by(() -> create(hasher, digest))).isEqualTo(new Refused(422, code, parameter));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNRECOGNIZED")
    void areGarbageOfNoHasher(PasswordHasher hasher) {
        assertThat(Refused.by(() -> create(Open.of(hasher).value(), "garbage")))
                .isEqualTo(new Refused(422, "form_password_digest_invalid_code", "password_digest"));
    }

    @ParameterizedTest
    @CsvSource({
        "argon2id, '$argon2id$v=19$m=64,t=4,p=8$Z2liZXJyaXNo$iGXEpMBTDYQ8G/71tF0qGjxRHEmR3gpGULcE93zUJVU'",
        "phpass, $P$BabcdefghrWzqZ4vZ1yFxQwJYzqkz1."
    })
    void areKeptWhereTheyCannotBeVerified(String hasher, String digest) {
        var user = create(hasher, digest);
        assertThat(user.passwordEnabled()).isTrue();
        assertThat(Refused.by(() -> verify(user, "x")))
                .isEqualTo(Refused.of(501, "emulator_operation_not_implemented"));
    }
}
