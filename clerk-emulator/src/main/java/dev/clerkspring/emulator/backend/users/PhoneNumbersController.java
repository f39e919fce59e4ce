package dev.clerkspring.emulator.backend.users;

import static dev.clerkspring.emulator.user.Identifiers.PHONE_NUMBERS;

import dev.clerkspring.emulator.backend.operation.Parameters;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Draft;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.emulator.user.IdentifierForms;
import dev.clerkspring.emulator.user.NewUsers;
import dev.clerkspring.emulator.user.PhoneCodes;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.phonenumbers.CreatePhoneNumberRequest;
import dev.clerkspring.sdk.phonenumbers.PhoneNumber;
import dev.clerkspring.sdk.phonenumbers.PhoneNumberBuilder;
import dev.clerkspring.sdk.phonenumbers.PhoneNumbersApi;
import dev.clerkspring.sdk.phonenumbers.ReplacePhoneNumberRequest;
import dev.clerkspring.sdk.phonenumbers.UpdatePhoneNumberRequest;
import dev.clerkspring.sdk.verification.AttemptVerificationRequest;
import dev.clerkspring.sdk.verification.CodeVerification;
import dev.clerkspring.sdk.verification.IdentificationStatus;
import dev.clerkspring.sdk.verification.VerificationStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Phone numbers of users. No message is sent: the code is always Clerk's for test numbers.
 */
@RestController
public final class PhoneNumbersController implements PhoneNumbersApi {

    private final Store store;

    /**
     * Makes the controller.
     *
     * @param store the users, and the codes
     */
    public PhoneNumbersController(Store store) {
        this.store = store;
    }

    @Override
    public PhoneNumber create(CreatePhoneNumberRequest request) {
        boolean verified = Boolean.TRUE.equals(request.verified());
        boolean secondFactor = Boolean.TRUE.equals(request.reservedForSecondFactor());
        if (secondFactor && !verified) {
            throw ClerkProblem.badRequest(
                    "identification_create_second_factor_unverified",
                    "Create failed",
                    "Unverified identifications cannot be a second factor");
        }
        var status = verified ? IdentificationStatus.VERIFIED : IdentificationStatus.UNVERIFIED;
        return store.write(draft -> PHONE_NUMBERS.add(
                draft,
                request.userId(),
                PhoneNumberBuilder.builder(made(draft, request.phoneNumber(), status))
                        .reservedForSecondFactor(secondFactor)
                        .build(),
                Boolean.TRUE.equals(request.primary())));
    }

    @Override
    public PhoneNumber get(String phoneNumberId) {
        return PHONE_NUMBERS.get(store.state(), phoneNumberId);
    }

    @Override
    public PhoneNumber update(String phoneNumberId, UpdatePhoneNumberRequest request) {
        return store.write(draft -> PHONE_NUMBERS.change(
                draft,
                phoneNumberId,
                old -> changed(old, request, draft),
                Parameters.given(request.primary()).orElse(false)));
    }

    private static PhoneNumber changed(PhoneNumber old, UpdatePhoneNumberRequest request, Draft draft) {
        var builder = PhoneNumberBuilder.builder(old).updatedAt(draft.now());
        Parameters.given(request.verified()).map(NewUsers::verification).ifPresent(builder::verification);
        Parameters.given(request.reservedForSecondFactor()).ifPresent(builder::reservedForSecondFactor);
        var number = builder.build();
        if (Boolean.TRUE.equals(number.reservedForSecondFactor()) && !isVerified(number)) {
            throw ClerkProblem.badRequest(
                    "identification_update_second_factor_unverified",
                    "Update failed",
                    "Cannot update second factor attributes for unverified identification");
        }
        return number;
    }

    private static boolean isVerified(PhoneNumber number) {
        return number.verification() != null && number.verification().status().is(VerificationStatus.VERIFIED);
    }

    @Override
    public DeletedObject delete(String phoneNumberId) {
        store.write(draft -> {
            PHONE_NUMBERS.remove(draft, phoneNumberId);
            return null;
        });
        return new DeletedObject("phone_number", phoneNumberId, null, true, null);
    }

    @Override
    public CodeVerification prepareVerification(String phoneNumberId) {
        return store.write(draft -> PhoneCodes.prepare(draft, phoneNumberId));
    }

    @Override
    public CodeVerification attemptVerification(String phoneNumberId, AttemptVerificationRequest request) {
        return store.write(draft -> PhoneCodes.attempt(draft, phoneNumberId, request.verificationId(), request.code()));
    }

    @Override
    public PhoneNumber replaceForUser(String userId, ReplacePhoneNumberRequest request) {
        var status = EmailAddressesController.status(request.identificationStatus());
        return store.write(draft -> PHONE_NUMBERS.replace(draft, userId, made(draft, request.phoneNumber(), status)));
    }

    private static PhoneNumber made(Draft draft, String number, IdentificationStatus status) {
        return NewUsers.phone(draft.id("idn"), IdentifierForms.phoneNumber(number), status, draft.now());
    }
}
