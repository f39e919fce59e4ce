package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.token.MissingAzp;
import dev.clerkspring.sdk.token.TokenSettings;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How requests are authenticated.
 *
 * @param tokens what every session token has to satisfy, in the header as in the cookie
 * @param publishableKey the instance, by which its own cookies are told from others'; null: only the cookies without suffix
 *     are looked at
 * @param sessionCookie whether the session cookie authenticates at all; off unless set
 * @param missingAzpHeader what happens to a token without {@code azp} in the {@code Authorization} header; rejected unless set
 * @param missingAzpCookie what happens to a token without {@code azp} in the session cookie; rejected unless set
 * @param acceptPending whether a session that still has tasks to complete counts as signed in; not unless set
 */
@RecordBuilder
@RecordBuilder.Options(enableWither = false, enableGetters = false, addClassRetainedGenerated = true)
public record AuthenticationSettings(
        TokenSettings tokens,
        @Nullable PublishableKey publishableKey,
        boolean sessionCookie,
        MissingAzp missingAzpHeader,
        MissingAzp missingAzpCookie,
        boolean acceptPending) {

    private static final AuthenticationSettings DEFAULTS = new AuthenticationSettings(
            TokenSettings.defaults(), null, false, MissingAzp.REJECT, MissingAzp.REJECT, false);

    /**
     * Starts from what applies where nothing is configured: header tokens alone, {@link TokenSettings#defaults()}.
     *
     * @return a builder
     */
    public static AuthenticationSettingsBuilder builder() {
        return DEFAULTS.toBuilder();
    }

    /**
     * Starts from these settings.
     *
     * @return a builder
     */
    public AuthenticationSettingsBuilder toBuilder() {
        return AuthenticationSettingsBuilder.builder(this);
    }
}
