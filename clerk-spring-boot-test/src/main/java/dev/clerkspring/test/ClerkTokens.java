package dev.clerkspring.test;

import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.token.KeySetCache;
import java.time.Clock;

/**
 * Makes signed tokens for requests to a running server, or wherever else a token itself is needed. In test slices, and with
 * {@link dev.clerkspring.test.autoconfigure.AutoConfigureClerkTokens}, it is a bean whose key the application trusts in the place of
 * its instance's.
 *
 * <p>The tokens have what the application asks for: its issuer, the first of its authorized parties and audiences, and the time
 * by its clock. They live for a minute.
 *
 * <pre>{@code
 * client.mutate().requestInterceptor(tokens.bearer(clerkUser().role("org:admin"))).build()
 * }</pre>
 */
public final class ClerkTokens {

    private final ApplicationUnderTest application;

    private ClerkTokens(ApplicationUnderTest application) {
        this.application = application;
    }

    /**
     * Makes the tokens for an application.
     *
     * @param settings what it asks of a token
     * @param clock its clock
     * @return the tokens
     */
    public static ClerkTokens of(AuthenticationSettings settings, Clock clock) {
        return new ClerkTokens(ApplicationUnderTest.of(settings, clock));
    }

    /**
     * Makes the tokens for an application that asks for neither issuer, authorized party nor audience.
     *
     * @return the tokens
     */
    public static ClerkTokens create() {
        return of(AuthenticationSettings.builder().build(), Clock.systemUTC());
    }

    /**
     * Makes a token.
     *
     * @param identity a user, a machine with an M2M token, or an OAuth access token
     * @return the compact serialization, without scheme
     * @throws UnsupportedOperationException for an API key, which is no signed token
     */
    public String of(ClerkIdentity identity) {
        return identity.token(application);
    }

    /**
     * Sends a fresh token with each request.
     *
     * @param identity as for {@link #of(ClerkIdentity)}
     * @return an interceptor for {@code RestTestClient} and {@code RestClient}, and a filter for {@code WebTestClient} and
     *     {@code WebClient}
     */
    public BearerToken bearer(ClerkIdentity identity) {
        return new BearerToken(() -> of(identity));
    }

    /**
     * Returns the public key in the format of the property {@code clerk.jwt-key}, for an application in another process.
     *
     * @return PEM
     */
    public static String jwtKey() {
        return TestKey.pem();
    }

    /**
     * Returns the public key as an application holds its instance's, for one that defines a bean of this type itself.
     *
     * @return a cache that does no I/O
     */
    public static KeySetCache keys() {
        return KeySetCache.of(TestKey.keySet());
    }
}
