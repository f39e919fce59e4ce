package dev.clerkspring.sdk.instancesettings;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to change of an instance. What is not set stays as it is.
 *
 * @param testMode whether test e-mail addresses and phone numbers work
 * @param hibp whether new passwords are looked up among those known from breaches
 * @param supportEmail the e-mail address that users write to for help
 * @param clerkJsVersion which version of clerk-js is loaded
 * @param developmentOrigin the origin of the application during development
 * @param allowedOrigins the origins of browser extensions, Electron or Capacitor applications that may call the Frontend
 *     API, for example {@code capacitor://localhost}
 * @param cookielessDev deprecated by Clerk, see {@code urlBasedSessionSyncing}
 * @param urlBasedSessionSyncing whether sessions reach the application by its address during development, not by cookies
 *     of a third party
 * @param preferredSignInStrategyWhenPasswordRequired what sign-in forms offer first where a password is required
 */
@WithBuilder
public record UpdateInstanceRequest(
        @Nullable Optional<Boolean> testMode,
        @Nullable Optional<Boolean> hibp,
        @Nullable Optional<String> supportEmail,
        @Nullable Optional<String> clerkJsVersion,
        @Nullable Optional<String> developmentOrigin,
        @Nullable List<String> allowedOrigins,
        @Nullable Optional<Boolean> cookielessDev,
        @Nullable Optional<Boolean> urlBasedSessionSyncing,
        @Nullable Optional<Open<PreferredSignInStrategy>> preferredSignInStrategyWhenPasswordRequired) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateInstanceRequestBuilder builder() {
        return UpdateInstanceRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
