package dev.clerkspring.security.servlet;

import dev.clerkspring.sdk.authentication.SignInRedirects;
import dev.clerkspring.security.ClerkAuthenticationToken;
import dev.clerkspring.security.web.AuthenticationFailures;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a controller sends a browser to sign in or up and to come back:
 *
 * <pre>
 * return "redirect:" + redirects.signIn(request);
 * </pre>
 *
 * <p>The browser comes back to the URL of the request. A session that has tasks to complete is sent to those.
 */
public final class ClerkRedirects {

    private final SignInRedirects redirects;

    /**
     * Creates the redirects.
     *
     * @param redirects those of the instance
     */
    public ClerkRedirects(SignInRedirects redirects) {
        this.redirects = redirects;
    }

    /**
     * Returns where to sign in.
     *
     * @param request the request to come back to
     * @return a URL that may carry a secret of the browser
     * @throws IllegalStateException if neither a sign-in URL nor a publishable key is configured
     */
    public String signIn(HttpServletRequest request) {
        return redirects.signIn(BrowserRequest.view(request), isPending(request));
    }

    /**
     * Returns where to sign up.
     *
     * @param request the request to come back to
     * @return a URL that may carry a secret of the browser
     * @throws IllegalStateException if neither a sign-in or sign-up URL nor a publishable key is configured
     */
    public String signUp(HttpServletRequest request) {
        return redirects.signUp(BrowserRequest.view(request), isPending(request));
    }

    private static boolean isPending(HttpServletRequest request) {
        return AuthenticationFailures.isPending(request.getAttribute(AuthenticationFailures.ATTRIBUTE))
                || request.getUserPrincipal() instanceof ClerkAuthenticationToken token
                        && token.session().pending();
    }
}
