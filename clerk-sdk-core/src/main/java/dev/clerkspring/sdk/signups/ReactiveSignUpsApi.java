package dev.clerkspring.sdk.signups;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import reactor.core.publisher.Mono;

/**
 * The operations on sign-ups. {@link SignUpsApi} is the same with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be reached. On
 * which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/sign_ups", accept = "application/json")
public interface ReactiveSignUpsApi {

    /**
     * Returns a sign-up.
     *
     * @param signUpId the sign-up's id
     * @return the sign-up
     */
    @GetExchange("/{id}")
    Mono<SignUp> get(@PathVariable("id") String signUpId);

    /**
     * Changes a sign-up.
     *
     * @param signUpId the sign-up's id
     * @param request what to change
     * @return the sign-up, changed
     */
    @PatchExchange("/{id}")
    Mono<SignUp> update(@PathVariable("id") String signUpId, @RequestBody UpdateSignUpRequest request);
}
