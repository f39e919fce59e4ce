package dev.clerkspring.sdk.machine;

import dev.clerkspring.sdk.authentication.RequestReason;
import dev.clerkspring.sdk.machine.MachineOutcome.Refused;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what a verification asks for, on the calling thread. */
final class BlockingMachineAuthenticator implements MachineAuthenticator {

    private static final long LIMIT_SECONDS = 15;

    private final MachineFetcher fetcher;

    BlockingMachineAuthenticator(MachineFetcher fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public TokenType typeOf(String token) {
        return fetcher.verifier().typeOf(token);
    }

    @Override
    public boolean verifiesOpaque(TokenType type) {
        return fetcher.opaqueTokens().canAsk(type);
    }

    @Override
    public MachineOutcome authenticate(String token) {
        try {
            return fetcher.authenticate(token).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return new Refused(RequestReason.UNEXPECTED_ERROR);
        } catch (ExecutionException | TimeoutException ex) {
            return new Refused(RequestReason.UNEXPECTED_ERROR);
        }
    }
}
