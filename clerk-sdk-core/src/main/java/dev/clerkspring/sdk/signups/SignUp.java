package dev.clerkspring.sdk.signups;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up that is under way.
 *
 * @param object always {@code sign_up_attempt}
 * @param id its id ({@code sua_…})
 * @param status how far it has come
 * @param requiredFields what has to be given
 * @param optionalFields what can be given
 * @param missingFields what has to be given and has not been
 * @param unverifiedFields what has been given and not verified
 * @param verifications how far the verifications have come
 * @param username user name
 * @param emailAddress e-mail address
 * @param phoneNumber phone number
 * @param web3Wallet wallet
 * @param passwordEnabled whether there is a password
 * @param firstName first name
 * @param lastName last name
 * @param unsafeMetadata metadata that whoever signs up can change: do not trust it
 * @param publicMetadata metadata that front end and back end can read
 * @param customAction whether the application has marked it, see {@link UpdateSignUpRequest}
 * @param externalId the id in the application's own books, which the user will have
 * @param createdSessionId the session that came of it
 * @param createdUserId the user that came of it
 * @param abandonAt when it is given up
 * @param legalAcceptedAt when the legal terms were accepted
 * @param locale for example {@code en-US}
 * @param externalAccount deprecated by Clerk
 */
@WithBuilder
public record SignUp(
        String object,
        String id,
        Open<SignUpStatus> status,
        List<String> requiredFields,
        List<String> optionalFields,
        List<String> missingFields,
        List<String> unverifiedFields,
        SignUpVerifications verifications,
        @Nullable String username,
        @Nullable String emailAddress,
        @Nullable String phoneNumber,
        @Nullable String web3Wallet,
        boolean passwordEnabled,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable Metadata unsafeMetadata,
        @Nullable Metadata publicMetadata,
        boolean customAction,
        @Nullable String externalId,
        @Nullable String createdSessionId,
        @Nullable String createdUserId,
        Instant abandonAt,
        @Nullable Instant legalAcceptedAt,
        @Nullable String locale,
        @Nullable Metadata externalAccount) {

    /**
     * Reads a missing list as an empty one.
     */
    public SignUp {
        requiredFields = Absent.orEmpty(requiredFields);
        optionalFields = Absent.orEmpty(optionalFields);
        missingFields = Absent.orEmpty(missingFields);
        unverifiedFields = Absent.orEmpty(unverifiedFields);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static SignUpBuilder builder() {
        return SignUpBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
