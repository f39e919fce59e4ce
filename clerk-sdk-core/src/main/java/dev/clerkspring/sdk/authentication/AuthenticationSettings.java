package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.token.MissingAzp;
import dev.clerkspring.sdk.token.TokenSettings;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * How requests are authenticated.
 *
 * @param instance the name of the instance among several; {@value #PRIMARY} unless set
 * @param tokens what every session token has to satisfy, in the header as in the cookie
 * @param publishableKey the instance, by which its own cookies are told from others'; null: only the cookies without suffix
 *     are looked at
 * @param sessionCookie whether the session cookie authenticates at all; off unless set
 * @param missingAzpHeader what happens to a token without {@code azp} in the {@code Authorization} header; rejected unless set
 * @param missingAzpCookie what happens to a token without {@code azp} in the session cookie; rejected unless set
 * @param handshake how a browser is sent to Clerk and back; off unless set
 * @param satellite that this is a satellite of another domain; null if it is not
 * @param signIn where browsers sign in, and whether they are sent there; in Clerk's account portal and unsent unless set
 * @param organizationSync which pages belong to which organization; none unless set
 * @param acceptPending whether a session that still has tasks to complete counts as signed in; not unless set
 */
@RecordBuilder
@RecordBuilder.Options(enableWither = false, enableGetters = false, addClassRetainedGenerated = true)
public record AuthenticationSettings(
        String instance,
        TokenSettings tokens,
        @Nullable PublishableKey publishableKey,
        boolean sessionCookie,
        MissingAzp missingAzpHeader,
        MissingAzp missingAzpCookie,
        HandshakeSettings handshake,
        @Nullable SatelliteSettings satellite,
        SignInSettings signIn,
        OrganizationSync organizationSync,
        boolean acceptPending) {

    /** The name of the only instance, and of the first where there are several. */
    public static final String PRIMARY = "primary";

    private static final AuthenticationSettings DEFAULTS = new AuthenticationSettings(
            PRIMARY,
            TokenSettings.defaults(),
            null,
            false,
            MissingAzp.REJECT,
            MissingAzp.REJECT,
            HandshakeSettings.off(),
            null,
            SignInSettings.portal(),
            OrganizationSync.none(),
            false);

    /**
     * Checks that the settings fit together.
     *
     * @throws IllegalArgumentException if a handshake, a satellite or a redirect to the sign-in page lacks what it cannot be without
     */
    public AuthenticationSettings {
        boolean on = handshake.mode() != HandshakeMode.OFF;
        Assert.isTrue(
                !on || publishableKey != null, "A handshake needs the publishable key, which says where Clerk is");
        Assert.isTrue(on || !organizationSync.isOn(), "Organization synchronization needs the handshake, which is off");
        if (signIn.redirect()) {
            Assert.isTrue(
                    sessionCookie,
                    "A redirect to the sign-in page needs the session cookie, by which a browser is known that comes back");
            Assert.isTrue(
                    publishableKey != null || signIn.signInUrl() != null,
                    "A redirect to the sign-in page needs its URL, or the publishable key, which says where Clerk's is");
        }
        if (satellite != null) {
            Assert.isTrue(on, "A satellite needs the handshake, which is off");
            Assert.isTrue(
                    satellite.domain() != null || handshake.proxyUrl() != null,
                    "A satellite needs its domain or a proxy URL");
            checkSignInUrl(satellite, signIn.signInUrl(), isDevelopment(publishableKey));
        }
    }

    private static void checkSignInUrl(SatelliteSettings satellite, @Nullable String text, boolean needed) {
        Assert.isTrue(
                !needed || text != null,
                "A satellite of a development instance needs the sign-in URL on the primary domain");
        if (text != null) {
            var url = RequestUrl.parse(text);
            if (url == null) {
                throw new IllegalArgumentException("The sign-in URL of a satellite must be absolute");
            }
            Assert.isTrue(
                    !url.host().equalsIgnoreCase(satellite.domain()),
                    "The sign-in URL of a satellite must be on the primary domain, not on the satellite itself");
        }
    }

    private static boolean isDevelopment(@Nullable PublishableKey key) {
        return key != null && key.instanceType() == InstanceType.DEVELOPMENT;
    }

    boolean isDevelopment() {
        return isDevelopment(publishableKey);
    }

    /** The Frontend API's own host, by which the instance's tokens are told from others'; null without a publishable key. */
    @Nullable
    String frontendApi() {
        if (publishableKey == null) {
            return null;
        }
        return satellite != null && satellite.domain() != null && !isDevelopment()
                ? "clerk." + satellite.domain()
                : publishableKey.frontendApi();
    }

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
