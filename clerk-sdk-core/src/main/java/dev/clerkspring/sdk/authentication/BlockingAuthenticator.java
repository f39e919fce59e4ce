package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.Decision.NeedsKeys;
import dev.clerkspring.sdk.authentication.Decision.Outcome;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.TokenReason;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for the keys that a decision asks for, on the calling thread. */
final class BlockingAuthenticator implements ClerkAuthenticator {

    private static final long LIMIT_SECONDS = 15;

    private final RequestAuthenticator authenticator;

    private final KeySetCache keys;

    private final Clock clock;

    BlockingAuthenticator(RequestAuthenticator authenticator, KeySetCache keys, Clock clock) {
        this.authenticator = authenticator;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Outcome authenticate(RequestView request) {
        try {
            var decision = authenticator.decide(request, keys.current(), clock.instant());
            if (decision instanceof NeedsKeys needed) {
                var newer = keys.keysFor(needed.keyId()).get(LIMIT_SECONDS, TimeUnit.SECONDS);
                decision = authenticator.decide(request, newer, clock.instant());
            }
            return Failures.settled(decision);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return new SignedOut(RequestReason.UNEXPECTED_ERROR);
        } catch (TimeoutException ex) {
            return Failures.signedOut(TokenReason.JWK_REMOTE_FAILED_TO_LOAD);
        } catch (ExecutionException ex) {
            return Failures.of(ex.getCause() != null ? ex.getCause() : ex);
        } catch (RuntimeException ex) {
            return Failures.of(ex);
        }
    }
}
