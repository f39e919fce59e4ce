package dev.clerkspring.sdk.authentication;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Where browsers sign in.
 *
 * @param signInUrl the sign-in page: absolute, or a path of the application's origin; null for the one of Clerk's account portal
 * @param signUpUrl the sign-up page, likewise; null for {@code /create} below the sign-in page, or for the one of Clerk's account
 *     portal if the sign-in page is there too
 * @param redirect whether a browser that loads a protected page without being signed in is sent to the sign-in page, instead of
 *     being told that a session is needed
 */
public record SignInSettings(
        @Nullable String signInUrl, @Nullable String signUpUrl, boolean redirect) {

    private static final SignInSettings PORTAL = new SignInSettings(null, null, false);

    /**
     * Checks the pages.
     *
     * @throws IllegalArgumentException if one is neither a path nor an absolute URL
     */
    public SignInSettings {
        Assert.isTrue(isPage(signInUrl), "The sign-in URL must be absolute, or a path that starts with one slash");
        Assert.isTrue(isPage(signUpUrl), "The sign-up URL must be absolute, or a path that starts with one slash");
    }

    /**
     * Returns the settings where nothing is configured.
     *
     * @return Clerk's account portal, to which nobody is sent unasked
     */
    public static SignInSettings portal() {
        return PORTAL;
    }

    private static boolean isPage(@Nullable String text) {
        return text == null || RequestUrl.isPath(text) || HandshakeSettings.isAbsolute(text);
    }
}
