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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Waits for what a verification asks for, on the calling thread. */
final class BlockingMachineAuthenticator implements MachineAuthenticator {

    private static final Log logger = LogFactory.getLog(MachineAuthenticator.class);

    private static final long LIMIT_SECONDS = 15;

    private final MachineTokenVerifier verifier;

    private final KeySetCache keys;

    private final OpaqueTokens opaqueTokens;

    private final Clock clock;

    BlockingMachineAuthenticator(
            MachineTokenVerifier verifier, KeySetCache keys, OpaqueTokens opaqueTokens, Clock clock) {
        this.verifier = verifier;
        this.keys = keys;
        this.opaqueTokens = opaqueTokens;
        this.clock = clock;
    }

    @Override
    public TokenType typeOf(String token) {
        return verifier.typeOf(token);
    }

    @Override
    public MachineOutcome authenticate(String token) {
        try {
            var verification = verifier.verify(token, keys.current(), clock.instant());
            if (verification instanceof NeedsKeys needed) {
                verification = verifier.verify(token, wait(keys.keysFor(needed.keyId())), clock.instant());
            } else if (verification instanceof NeedsIntrospection needed) {
                if (!opaqueTokens.canAsk(needed.type())) {
                    return refused(TokenReason.SECRET_KEY_INVALID);
                }
                verification = wait(opaqueTokens.verify(needed.type(), token));
            }
            return outcome(verification);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return new Refused(RequestReason.UNEXPECTED_ERROR);
        } catch (TimeoutException ex) {
            return new Refused(RequestReason.UNEXPECTED_ERROR);
        } catch (ExecutionException ex) {
            return unavailable(ex.getCause() != null ? ex.getCause() : ex);
        } catch (RuntimeException ex) {
            return unavailable(ex);
        }
    }

    private static <T> T wait(CompletableFuture<T> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    /** A verification that still asks for a key after the keys have been renewed: there is no such key. */
    private static MachineOutcome outcome(MachineVerification verification) {
        if (verification instanceof Verified verified) {
            return new Accepted(verified.token());
        }
        return refused(
                verification instanceof Rejected rejected ? rejected.reason() : TokenReason.TOKEN_VERIFICATION_FAILED);
    }

    private static MachineOutcome refused(TokenReason reason) {
        return new Refused(new Reason.Token(reason));
    }

    /** Nothing is known about the token then, which is not a no. */
    private static MachineOutcome unavailable(Throwable failure) {
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
