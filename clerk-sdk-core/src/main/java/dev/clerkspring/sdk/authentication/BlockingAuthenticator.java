package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.Decision.Need;
import dev.clerkspring.sdk.authentication.Decision.Outcome;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.token.TokenReason;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what a decision asks for, on the calling thread. */
final class BlockingAuthenticator implements ClerkAuthenticator {

    private static final long LIMIT = TimeUnit.SECONDS.toNanos(15);

    private final Fetcher fetcher;

    BlockingAuthenticator(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public Outcome authenticate(RequestView request) {
        try {
            return settle(request);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return fetcher.failed(request, new SignedOut(RequestReason.UNEXPECTED_ERROR));
        } catch (TimeoutException ex) {
            return fetcher.failed(request, Failures.signedOut(TokenReason.JWK_REMOTE_FAILED_TO_LOAD));
        } catch (ExecutionException ex) {
            return fetcher.failed(request, Failures.of(ex.getCause() != null ? ex.getCause() : ex));
        } catch (RuntimeException ex) {
            return fetcher.failed(request, Failures.of(ex));
        }
    }

    private Outcome settle(RequestView request) throws InterruptedException, ExecutionException, TimeoutException {
        var stock = fetcher.first();
        var attempt = fetcher.attempt(request, stock);
        var decision = RequestAuthenticator.decide(attempt);
        long start = decision instanceof Need ? System.nanoTime() : 0;
        for (int i = 0; i < Failures.MOST_ROUNDS && decision instanceof Need need; i++) {
            long rest = Math.max(1, LIMIT - (System.nanoTime() - start));
            stock = fetcher.fetch(need, stock).toFuture().get(rest, TimeUnit.NANOSECONDS);
            attempt = fetcher.attempt(request, stock);
            decision = RequestAuthenticator.decide(attempt);
        }
        return fetcher.settled(attempt, decision);
    }
}
