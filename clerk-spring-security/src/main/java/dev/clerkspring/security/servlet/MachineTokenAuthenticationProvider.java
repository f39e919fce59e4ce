package dev.clerkspring.security.servlet;

import dev.clerkspring.sdk.machine.MachineAuthenticator;
import dev.clerkspring.sdk.machine.MachineOutcome;
import dev.clerkspring.security.ClerkMachineAuthenticationConverter;
import dev.clerkspring.security.web.AuthenticationFailures;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;

/** Authenticates by a machine token; fails with the exceptions that a session token fails with, which event listeners know. */
final class MachineTokenAuthenticationProvider implements AuthenticationProvider {

    private final MachineAuthenticator authenticator;

    private final ClerkMachineAuthenticationConverter converter;

    MachineTokenAuthenticationProvider(
            MachineAuthenticator authenticator, ClerkMachineAuthenticationConverter converter) {
        this.authenticator = authenticator;
        this.converter = converter;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var wish = (MachineTokenAuthentication) authentication;
        var refusal = wish.refusal();
        if (refusal != null) {
            throw AuthenticationFailures.of(refusal);
        }
        var outcome = authenticator.authenticate(wish.token());
        if (outcome instanceof MachineOutcome.Refused refused) {
            throw AuthenticationFailures.of(refused.reason());
        }
        var token = converter.convert(wish.token(), (MachineOutcome.Accepted) outcome);
        token.setDetails(wish.getDetails());
        return token;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return MachineTokenAuthentication.class.isAssignableFrom(authentication);
    }
}
