package dev.clerkspring.sdk.machine;

import dev.clerkspring.sdk.authentication.Reason;
import dev.clerkspring.sdk.authentication.RequestReason;
import dev.clerkspring.sdk.error.ClerkApiException;
import dev.clerkspring.sdk.error.ClerkUnauthorizedException;
import dev.clerkspring.sdk.machine.MachineOutcome.Accepted;
import dev.clerkspring.sdk.machine.MachineOutcome.Refused;
import dev.clerkspring.sdk.machine.MachineVerification.NeedsIntrospection;
import dev.clerkspring.sdk.machine.MachineVerification.NeedsKeys;
import dev.clerkspring.sdk.machine.MachineVerification.Rejected;
import dev.clerkspring.sdk.machine.MachineVerification.Verified;
import dev.clerkspring.sdk.token.KeySetCache;
import dev.clerkspring.sdk.token.KeysUnavailableException;
import dev.clerkspring.sdk.token.TokenReason;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.scheduler.Schedulers;

/** Verifies with what there is, and fetches what a verification asks for. Both drivers go through here; there is no rule in it. */
record MachineFetcher(
        MachineTokenVerifier verifier,
        KeySetCache keys,
        OpaqueTokens opaqueTokens,
        Clock clock,
        MachineTokenListener listener) {

    private static final Log logger = LogFactory.getLog(MachineAuthenticator.class);

    private static final Executor WORKERS = work -> Schedulers.parallel().schedule(work);

    /** Never fails; there at once where nothing has to be fetched. */
    CompletableFuture<MachineOutcome> authenticate(String token) {
        try {
            return settled(token).exceptionally(MachineFetcher::unavailable).thenApply(outcome -> told(token, outcome));
        } catch (RuntimeException ex) {
            return CompletableFuture.completedFuture(told(token, unavailable(ex)));
        }
    }

    private MachineOutcome told(String token, MachineOutcome outcome) {
        MachineListeners.tell(listener, each -> each.onDecision(verifier.instance(), verifier.typeOf(token), outcome));
        return outcome;
    }

    private CompletableFuture<MachineOutcome> settled(String token) {
        var verification = verifier.verify(token, keys.current(), clock.instant());
        if (verification instanceof NeedsKeys needed) {
            // One thread brings the keys to all who wait; it must not verify their tokens too, one after the other.
            return keys.keysFor(needed.keyId())
                    .thenApplyAsync(newer -> outcome(verifier.verify(token, newer, clock.instant())), WORKERS);
        }
        if (verification instanceof NeedsIntrospection needed) {
            return opaqueTokens.canAsk(needed.type())
                    ? opaqueTokens.verify(needed.type(), token).thenApply(this::outcome)
                    : CompletableFuture.completedFuture(refused(TokenReason.SECRET_KEY_INVALID));
        }
        return CompletableFuture.completedFuture(outcome(verification));
    }

    /** A verification that still asks for a key after the keys have been renewed: there is no such key. */
    private MachineOutcome outcome(MachineVerification verification) {
        if (verification instanceof Verified verified) {
            return new Accepted(verified.token(), verifier.instance());
        }
        return refused(
                verification instanceof Rejected rejected ? rejected.reason() : TokenReason.TOKEN_VERIFICATION_FAILED);
    }

    private static MachineOutcome refused(TokenReason reason) {
        return new Refused(new Reason.Token(reason));
    }

    /** Nothing is known about the token then, which is not a no. */
    private static MachineOutcome unavailable(Throwable thrown) {
        var failure = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (failure instanceof KeysUnavailableException keys) {
            return refused(keys.reason());
        }
        if (failure instanceof ClerkApiException refusal) {
            logger.warn("A machine token cannot be verified: " + refusal.getMessage());
        } else {
            logger.error(
                    "A machine token cannot be verified: " + failure.getClass().getName());
        }
        return failure instanceof ClerkUnauthorizedException
                ? refused(TokenReason.SECRET_KEY_INVALID)
                : new Refused(RequestReason.UNEXPECTED_ERROR);
    }
}
