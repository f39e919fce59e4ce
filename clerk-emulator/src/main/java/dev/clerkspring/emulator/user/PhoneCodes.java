package dev.clerkspring.emulator.user;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.PhoneCode;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.phonenumbers.PhoneNumberBuilder;
import dev.clerkspring.sdk.verification.CodeVerification;
import dev.clerkspring.sdk.verification.CodeVerificationBuilder;
import dev.clerkspring.sdk.verification.Verification;
import dev.clerkspring.sdk.verification.VerificationStatus;

/**
 * The verifications of phone numbers by {@link OneTimeCode}.
 */
public final class PhoneCodes {

    private PhoneCodes() {}

    /**
     * Begins a verification.
     *
     * @param draft where
     * @param phoneNumberId {@code idn_…}
     * @return unverified, without an attempt
     * @throws ClerkProblem 404 if nobody has the number
     */
    public static CodeVerification prepare(Draft draft, String phoneNumberId) {
        Identifiers.PHONE_NUMBERS.get(draft, phoneNumberId);
        var verification = CodeVerification.builder()
                .object("verification_otp")
                .id(draft.id("ver"))
                .status(Open.of(VerificationStatus.UNVERIFIED))
                .strategy("phone_code")
                .attempts(0)
                .expireAt(draft.now().plus(OneTimeCode.LIFE))
                .channel("sms")
                .build();
        draft.put(Kinds.PHONE_CODES, new PhoneCode(verification, phoneNumberId));
        return verification;
    }

    /**
     * Tries a code. Whether it is right is told by the status.
     *
     * @param draft where
     * @param phoneNumberId {@code idn_…}
     * @param verificationId what {@link #prepare} began
     * @param code the code
     * @return verified, unverified, failed after three attempts, or expired
     * @throws ClerkProblem 404 if there is no such verification of this number, 400 if it is verified already
     */
    public static CodeVerification attempt(Draft draft, String phoneNumberId, String verificationId, String code) {
        var row = draft.get(Kinds.PHONE_CODES, verificationId);
        if (!row.phoneNumberId().equals(phoneNumberId)) {
            throw ClerkProblem.notFound("verification");
        }
        var old = row.verification();
        if (Open.of(VerificationStatus.VERIFIED).equals(old.status())) {
            throw ClerkProblem.badRequest(
                    "verification_already_verified",
                    "already verified",
                    "This verification has already been verified.");
        }
        int attempts = (old.attempts() != null ? old.attempts() : 0) + 1;
        var verification = CodeVerificationBuilder.builder(old)
                .attempts(attempts)
                .status(Open.of(status(draft, old, attempts, code)))
                .build();
        draft.put(Kinds.PHONE_CODES, new PhoneCode(verification, phoneNumberId));
        if (Open.of(VerificationStatus.VERIFIED).equals(verification.status())) {
            verify(draft, phoneNumberId, verification);
        }
        return verification;
    }

    private static VerificationStatus status(Draft draft, CodeVerification old, int attempts, String code) {
        if (old.expireAt() != null && !draft.now().isBefore(old.expireAt())) {
            return VerificationStatus.EXPIRED;
        }
        if (attempts > OneTimeCode.MOST_ATTEMPTS) {
            return VerificationStatus.FAILED;
        }
        return OneTimeCode.matches(draft, code) ? VerificationStatus.VERIFIED : VerificationStatus.UNVERIFIED;
    }

    /** A number that is verified already is left as it is. */
    private static void verify(Draft draft, String phoneNumberId, CodeVerification by) {
        var verified = Verification.builder()
                .object("verification_otp")
                .status(Open.of(VerificationStatus.VERIFIED))
                .strategy("phone_code")
                .attempts(by.attempts())
                .expireAt(by.expireAt())
                .build();
        Identifiers.PHONE_NUMBERS.change(
                draft,
                phoneNumberId,
                number -> number.verification() != null
                                && number.verification().status().is(VerificationStatus.VERIFIED)
                        ? number
                        : PhoneNumberBuilder.builder(number)
                                .verification(verified)
                                .updatedAt(draft.now())
                                .build(),
                false);
    }
}
