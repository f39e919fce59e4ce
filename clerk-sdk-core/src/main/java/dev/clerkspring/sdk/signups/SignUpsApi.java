package dev.clerkspring.sdk.signups;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;

/**
 * The operations on sign-ups. {@link ReactiveSignUpsApi} is the same without blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be reached, and
 * an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/sign_ups", accept = "application/json")
public interface SignUpsApi {

    /**
     * Returns a sign-up.
     *
     * @param signUpId the sign-up's id
     * @return the sign-up
     */
    @GetExchange("/{id}")
    SignUp get(@PathVariable("id") String signUpId);

    /**
     * Changes a sign-up.
     *
     * @param signUpId the sign-up's id
     * @param request what to change
     * @return the sign-up, changed
     */
    @PatchExchange("/{id}")
    SignUp update(@PathVariable("id") String signUpId, @RequestBody UpdateSignUpRequest request);
}
