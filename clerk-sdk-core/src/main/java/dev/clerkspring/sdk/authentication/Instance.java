package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.Decision.Carrier;
import dev.clerkspring.sdk.token.MissingAzp;
import dev.clerkspring.sdk.token.TokenVerifier;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** What follows from the settings, made once. */
final class Instance {

    private final AuthenticationSettings settings;

    private final TokenVerifier headerVerifier;

    private final TokenVerifier cookieVerifier;

    private final TokenVerifier patientVerifier;

    private final SessionCookie sessionCookie;

    Instance(AuthenticationSettings settings) {
        var tokens = settings.tokens();
        var patient = tokens.toBuilder()
                .clockSkew(Duration.ofDays(1))
                .cacheSize(DataSize.ofBytes(0))
                .build();
        this.settings = settings;
        this.headerVerifier = new TokenVerifier(tokens, settings.missingAzpHeader());
        this.cookieVerifier = headerVerifier.withMissingAzp(settings.missingAzpCookie());
        this.patientVerifier = new TokenVerifier(patient, settings.missingAzpCookie());
        this.sessionCookie = new SessionCookie(settings, cookieVerifier);
    }

    AuthenticationSettings settings() {
        return settings;
    }

    TokenVerifier headerVerifier() {
        return headerVerifier;
    }

    TokenVerifier cookieVerifier() {
        return cookieVerifier;
    }

    /** Whether a token without authorized party passes where a token has to have one. */
    boolean allowsMissingAzp(Carrier carrier) {
        var policy = carrier == Carrier.HEADER ? settings.missingAzpHeader() : settings.missingAzpCookie();
        return policy == MissingAzp.ALLOW
                && !settings.tokens().authorizedParties().isEmpty();
    }

    /** For a session that Clerk has just sent, on a developer's machine whose clock is wrong. */
    TokenVerifier patientVerifier() {
        return patientVerifier;
    }

    SessionCookie sessionCookie() {
        return sessionCookie;
    }
}
