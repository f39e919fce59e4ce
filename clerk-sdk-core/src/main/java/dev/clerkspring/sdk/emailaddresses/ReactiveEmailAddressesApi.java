package dev.clerkspring.sdk.emailaddresses;

import dev.clerkspring.sdk.error.ClerkInvalidRequestException;
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
 * The operations on e-mail addresses of users. {@link EmailAddressesApi} is the same with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached. On which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1", accept = "application/json")
public interface ReactiveEmailAddressesApi {

    /**
     * Adds an e-mail address to a user. One that another user has ends in a {@link ClerkInvalidRequestException}.
     *
     * @param request the address
     * @return the address
     */
    @PostExchange("/email_addresses")
    Mono<EmailAddress> create(@RequestBody CreateEmailAddressRequest request);

    /**
     * Returns an e-mail address.
     *
     * @param emailAddressId its id
     * @return the address
     */
    @GetExchange("/email_addresses/{email_address_id}")
    Mono<EmailAddress> get(@PathVariable("email_address_id") String emailAddressId);

    /**
     * Changes an e-mail address: whether it is verified, and whether it is the primary one.
     *
     * @param emailAddressId its id
     * @param request what to change
     * @return the address, changed
     */
    @PatchExchange("/email_addresses/{email_address_id}")
    Mono<EmailAddress> update(
            @PathVariable("email_address_id") String emailAddressId, @RequestBody UpdateEmailAddressRequest request);

    /**
     * Deletes an e-mail address.
     *
     * @param emailAddressId its id
     * @return what was deleted
     */
    @DeleteExchange("/email_addresses/{email_address_id}")
    Mono<DeletedObject> delete(@PathVariable("email_address_id") String emailAddressId);

    /**
     * Sends a code to an e-mail address, so that a back end can check that its user reads what is sent there.
     *
     * @param emailAddressId the address's id
     * @return the verification, whose id goes into {@link #attemptVerification}
     */
    @PostExchange("/email_addresses/{email_address_id}/prepare_verification")
    Mono<CodeVerification> prepareVerification(@PathVariable("email_address_id") String emailAddressId);

    /**
     * Checks a code. A wrong or late one is no error: the status tells. The right one also marks the address as
     * verified; it starts no session. A verification that has succeeded already ends in a
     * {@link ClerkInvalidRequestException} with the code {@code verification_already_verified}.
     *
     * @param emailAddressId the address's id
     * @param request the code
     * @return the verification with its new status
     */
    @PostExchange("/email_addresses/{email_address_id}/attempt_verification")
    Mono<CodeVerification> attemptVerification(
            @PathVariable("email_address_id") String emailAddressId, @RequestBody AttemptVerificationRequest request);

    /**
     * Replaces all e-mail addresses of a user by one, the new primary one. While one of them is linked to an account at
     * another provider Clerk refuses: delete that account first.
     *
     * @param userId the user's id
     * @param request the address
     * @return the address
     */
    @PutExchange("/users/{user_id}/email_address")
    Mono<EmailAddress> replaceForUser(
            @PathVariable("user_id") String userId, @RequestBody ReplaceEmailAddressRequest request);
}
