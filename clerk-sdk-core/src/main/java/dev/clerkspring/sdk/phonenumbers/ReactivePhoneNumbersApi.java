package dev.clerkspring.sdk.phonenumbers;

import dev.clerkspring.sdk.error.ClerkInvalidRequestException;
import dev.clerkspring.sdk.error.ClerkRateLimitedException;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.verification.AttemptVerificationRequest;
import dev.clerkspring.sdk.verification.CodeVerification;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/**
 * The operations on phone numbers of users. {@link PhoneNumbersApi} is the same with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached. On which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1", accept = "application/json")
public interface ReactivePhoneNumbersApi {

    /**
     * Adds a phone number to a user. One that another user has ends in a {@link ClerkInvalidRequestException}.
     *
     * @param request the number
     * @return the number
     */
    @PostExchange("/phone_numbers")
    Mono<PhoneNumber> create(@RequestBody CreatePhoneNumberRequest request);

    /**
     * Returns a phone number.
     *
     * @param phoneNumberId its id
     * @return the number
     */
    @GetExchange("/phone_numbers/{phone_number_id}")
    Mono<PhoneNumber> get(@PathVariable("phone_number_id") String phoneNumberId);

    /**
     * Changes a phone number: whether it is verified, the primary one, a second factor.
     *
     * @param phoneNumberId its id
     * @param request what to change
     * @return the number, changed
     */
    @PatchExchange("/phone_numbers/{phone_number_id}")
    Mono<PhoneNumber> update(
            @PathVariable("phone_number_id") String phoneNumberId, @RequestBody UpdatePhoneNumberRequest request);

    /**
     * Deletes a phone number.
     *
     * @param phoneNumberId its id
     * @return what was deleted
     */
    @DeleteExchange("/phone_numbers/{phone_number_id}")
    Mono<DeletedObject> delete(@PathVariable("phone_number_id") String phoneNumberId);

    /**
     * Sends a code to a phone number, so that a back end can check that its user holds that phone. Too many codes in a
     * row end in a {@link ClerkRateLimitedException}.
     *
     * @param phoneNumberId the number's id
     * @return the verification, whose id goes into {@link #attemptVerification}
     */
    @PostExchange("/phone_numbers/{phone_number_id}/prepare_verification")
    Mono<CodeVerification> prepareVerification(@PathVariable("phone_number_id") String phoneNumberId);

    /**
     * Checks a code. A wrong or late one is no error: the status tells. The right one also marks the number as verified;
     * it starts no session. A verification that has succeeded already ends in a {@link ClerkInvalidRequestException}
     * with the code {@code verification_already_verified}.
     *
     * @param phoneNumberId the number's id
     * @param request the code
     * @return the verification with its new status
     */
    @PostExchange("/phone_numbers/{phone_number_id}/attempt_verification")
    Mono<CodeVerification> attemptVerification(
            @PathVariable("phone_number_id") String phoneNumberId, @RequestBody AttemptVerificationRequest request);

    /**
     * Replaces all phone numbers of a user by one, the new primary one. It is no second factor: if one of the old ones
     * was, the user has no second factor by phone any more.
     *
     * @param userId the user's id
     * @param request the number
     * @return the number
     */
    @PutExchange("/users/{user_id}/phone_number")
    Mono<PhoneNumber> replaceForUser(
            @PathVariable("user_id") String userId, @RequestBody ReplacePhoneNumberRequest request);
}
