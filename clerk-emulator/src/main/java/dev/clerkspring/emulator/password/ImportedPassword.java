package dev.clerkspring.emulator.password;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.users.PasswordHasher;

/**
 * A password that another system has kept as a digest.
 *
 * @param hasher how the digest was made
 * @param digest in the form that the hasher has at Clerk
 */
public record ImportedPassword(Open<PasswordHasher> hasher, String digest) {

    /**
     * Checks the digest.
     *
     * @throws ClerkProblem 422 if the hasher makes no such digests, or is none
     */
    public ImportedPassword {
        if (hasher.is(PasswordHasher.UNRECOGNIZED)) {
            throw ClerkProblem.invalid(
                    "form_param_value_invalid", "is invalid", "password_hasher is none of Clerk's.", "password_hasher");
        }
        if (!DigestForm.of(hasher.known()).isFormOf(digest)) {
            throw ClerkProblem.invalid(
                    "form_password_digest_invalid_code",
                    "is invalid",
                    "password_digest is not valid for the provided password_hasher.",
                    "password_digest");
        }
    }

    /**
     * Tells whether a text is this password.
     *
     * @param text as typed
     * @return compared in constant time
     * @throws ClerkProblem 501 for a hasher whose digests the emulator only keeps
     */
    public boolean matches(String text) {
        return DigestForm.of(hasher.known())
                .verifier()
                .orElseThrow(() -> ClerkProblem.notImplemented("verification of a digest of " + hasher.value()))
                .matches(text, digest);
    }

    @Override
    public String toString() {
        return "ImportedPassword[" + hasher.value() + "]";
    }
}
