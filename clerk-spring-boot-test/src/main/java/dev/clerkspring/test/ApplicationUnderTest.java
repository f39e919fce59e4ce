package dev.clerkspring.test;

import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.machine.MachineOutcome;
import dev.clerkspring.sdk.machine.MachineToken;
import dev.clerkspring.sdk.machine.MachineTokenVerifier;
import dev.clerkspring.sdk.machine.MachineVerification;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ClerkJwtDecoder;
import dev.clerkspring.security.ClerkMachineAuthenticationConverter;
import dev.clerkspring.security.ClerkTokenRejectedException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.core.Authentication;

/**
 * What the application makes of tokens: its own settings, clock and converters, and the test key in the place of Clerk's. Where
 * there is no bean of a kind, what the auto-configuration would make without properties.
 */
record ApplicationUnderTest(
        AuthenticationSettings settings,
        Clock clock,
        ClerkAuthenticationConverter converter,
        ClerkMachineAuthenticationConverter machineConverter) {

    private static final String CLOCK = "clerkClock";

    private static final Duration LIFE = Duration.ofSeconds(60);

    private static final Duration BACKDATED = Duration.ofSeconds(10);

    static ApplicationUnderTest of(@Nullable BeanFactory beans) {
        return new ApplicationUnderTest(
                bean(
                        beans,
                        AuthenticationSettings.class,
                        AuthenticationSettings.builder().build()),
                beans != null && beans.containsBean(CLOCK) ? beans.getBean(CLOCK, Clock.class) : Clock.systemUTC(),
                bean(beans, ClerkAuthenticationConverter.class, new ClerkAuthenticationConverter()),
                bean(beans, ClerkMachineAuthenticationConverter.class, new ClerkMachineAuthenticationConverter()));
    }

    static ApplicationUnderTest of(AuthenticationSettings settings, Clock clock) {
        return new ApplicationUnderTest(
                settings, clock, new ClerkAuthenticationConverter(), new ClerkMachineAuthenticationConverter());
    }

    private static <T> T bean(@Nullable BeanFactory beans, Class<T> type, T other) {
        return beans != null ? beans.getBeanProvider(type).getIfAvailable(() -> other) : other;
    }

    /** What the application asks of every token, and its times. */
    Map<String, Object> claims() {
        var now = clock.instant();
        var tokens = settings.tokens();
        var claims = new LinkedHashMap<String, Object>();
        tokens.issuers().stream().findFirst().ifPresent(issuer -> claims.put("iss", issuer));
        tokens.authorizedParties().stream().findFirst().ifPresent(party -> claims.put("azp", party));
        tokens.audiences().stream().findFirst().ifPresent(audience -> claims.put("aud", audience));
        claims.put("exp", now.plus(LIFE).getEpochSecond());
        claims.put("iat", now.getEpochSecond());
        claims.put("nbf", now.minus(BACKDATED).getEpochSecond());
        return claims;
    }

    /** Verifies a session token and converts it. */
    Authentication authenticateSession(String token) {
        var authenticator =
                ClerkAuthenticator.create(new RequestAuthenticator(settings), KeySetCache.of(TestKey.keySet()), clock);
        try {
            return converter.convert(new ClerkJwtDecoder(authenticator).decode(token));
        } catch (ClerkTokenRejectedException ex) {
            throw refused(ex.reason().slug(), ex);
        }
    }

    /** Verifies a machine token that is a JWT, and converts it. */
    Authentication authenticateMachine(String token) {
        var verification = new MachineTokenVerifier(settings).verify(token, TestKey.keySet(), clock.instant());
        if (verification instanceof MachineVerification.Verified verified) {
            return authenticateMachine(token, verified.token());
        }
        var reason = verification instanceof MachineVerification.Rejected rejected
                ? rejected.reason().slug()
                : verification.toString();
        throw refused(reason, null);
    }

    /** Converts a machine token that Clerk has vouched for. */
    Authentication authenticateMachine(String token, MachineToken content) {
        return machineConverter.convert(token, new MachineOutcome.Accepted(content, settings.instance()));
    }

    private static IllegalArgumentException refused(String reason, @Nullable Exception cause) {
        return new IllegalArgumentException("The application would refuse this token: " + reason, cause);
    }
}
