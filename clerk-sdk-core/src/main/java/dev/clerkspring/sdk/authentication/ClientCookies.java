package dev.clerkspring.sdk.authentication;

import org.jspecify.annotations.Nullable;

/**
 * The cookies that tell of the browser's client at Clerk, of the one form that counts.
 *
 * @param suffixed whether that is the form with the instance's suffix
 * @param session the session token
 * @param clientUat when the client last changed, in epoch seconds; 0 if no client is active
 * @param devBrowser by what a development instance knows the browser
 */
record ClientCookies(
        boolean suffixed,
        @Nullable Presented session,
        long clientUat,
        @Nullable String devBrowser) {

    static final ClientCookies NONE = new ClientCookies(false, null, 0, null);

    @Override
    public String toString() {
        return "ClientCookies";
    }
}
