package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.token.KeySet;
import java.time.Clock;

/**
 * Where to send a browser so that its user signs in or up and comes back, as Clerk's {@code redirectToSignIn} and
 * {@code redirectToSignUp} do: to the pages of {@link SignInSettings}, or to those of Clerk's account portal.
 *
 * <p>The way back is the URL of the request itself, without what of it is between the browser and Clerk. On a satellite it asks to
 * be synchronized, and of a development instance the browser's token goes along, both if the page is on another host.
 */
public final class SignInRedirects {

    private final Instance instance;

    private final Clock clock;

    /**
     * Creates the redirects of one instance.
     *
     * @param authenticator what authenticates its requests
     * @param clock the time, by which the cookies of a request are judged
     */
    public SignInRedirects(RequestAuthenticator authenticator, Clock clock) {
        this.instance = authenticator.instance();
        this.clock = clock;
    }

    /**
     * Returns where to sign in.
     *
     * @param request the request to come back to; without its URL there is no way back
     * @param pending whether there is a session that has tasks to complete, which then is where the browser gets
     * @return a URL that may carry a secret of the browser; a path if neither the page nor the request says on which host
     * @throws IllegalStateException if neither a sign-in URL nor a publishable key is configured
     */
    public String signIn(RequestView request, boolean pending) {
        var attempt = attempt(request);
        return SignIn.way(SignIn.page(attempt), pending, attempt);
    }

    /**
     * Returns where to sign up.
     *
     * @param request the request to come back to; without its URL there is no way back
     * @param pending whether there is a session that has tasks to complete, which then is where the browser gets
     * @return a URL that may carry a secret of the browser; a path if neither the page nor the request says on which host
     * @throws IllegalStateException if neither a sign-in or sign-up URL nor a publishable key is configured
     */
    public String signUp(RequestView request, boolean pending) {
        var attempt = attempt(request);
        return SignIn.way(SignIn.signUpPage(attempt), pending, attempt);
    }

    private Attempt attempt(RequestView request) {
        return new Attempt(instance, request, KeySet.empty(), clock.instant(), Fetched.nothing());
    }
}
