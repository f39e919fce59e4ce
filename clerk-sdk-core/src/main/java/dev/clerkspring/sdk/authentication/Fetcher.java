package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.AuthenticationEvent.Finding;
import dev.clerkspring.sdk.authentication.Decision.Carrier;
import dev.clerkspring.sdk.authentication.Decision.Need;
import dev.clerkspring.sdk.authentication.Decision.NeedsKeys;
import dev.clerkspring.sdk.authentication.Decision.NeedsNonce;
import dev.clerkspring.sdk.authentication.Decision.NeedsRefresh;
import dev.clerkspring.sdk.authentication.Decision.Outcome;
import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.KeySetCache;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.log.LogMessage;
import reactor.core.publisher.Mono;

/** Decides with what there is, and fetches what a decision asks for. Both drivers go round here; there is no rule in it. */
record Fetcher(
        RequestAuthenticator authenticator,
        KeySetCache keys,
        SessionBackend backend,
        Clock clock,
        AuthenticationListener listener) {

    private static final Log logger = LogFactory.getLog(ClerkAuthenticator.class);

    Stock first() {
        return new Stock(keys.current(), Fetched.nothing());
    }

    @Nullable
    Attempt attempt(RequestView request, Stock stock) {
        return authenticator.attempt(request, stock.keys(), clock.instant(), stock.fetched());
    }

    /** What has come of it. */
    Outcome settled(@Nullable Attempt attempt, Decision decision) {
        var outcome = Failures.settled(decision);
        Listeners.tell(
                listener,
                () -> attempt != null
                        ? event(outcome, attempt.presented(), attempt.findings())
                        : event(outcome, null, Set.of()));
        return outcome;
    }

    /** What there is to say where nothing has come of it. */
    Outcome failed(RequestView request, Outcome outcome) {
        Listeners.tell(listener, () -> {
            var bearer = BearerToken.in(request.authorization());
            return event(outcome, bearer != null ? Carrier.HEADER : Carrier.COOKIE, Set.of());
        });
        return outcome;
    }

    private AuthenticationEvent event(Outcome outcome, @Nullable Carrier carrier, Set<Finding> findings) {
        return new AuthenticationEvent(authenticator.settings().instance(), outcome, carrier, findings);
    }

    /** Adds what a decision asks for to what there is. */
    Mono<Stock> fetch(Need need, Stock stock) {
        var fetched = stock.fetched();
        if (need instanceof NeedsKeys needed) {
            return Mono.fromFuture(keys.keysFor(needed.keyId()))
                    .map(newer -> new Stock(newer, fetched.withMissingKey(needed.keyId())));
        }
        return need instanceof NeedsNonce needed
                ? payload(needed.nonce()).map(cookies -> new Stock(stock.keys(), fetched.withDirectives(cookies)))
                : backend.refresh(((NeedsRefresh) need).request())
                        .map(answer -> new Stock(stock.keys(), fetched.withRefresh(answer)));
    }

    /** A failure means that there is no payload, as for Clerk's own SDK. */
    private Mono<List<String>> payload(String nonce) {
        return backend.handshakePayload(nonce).defaultIfEmpty(List.of()).onErrorResume(ex -> {
            logger.warn(LogMessage.format(
                    "The content of a handshake could not be fetched: %s",
                    ex.getClass().getSimpleName()));
            return Mono.just(List.of());
        });
    }

    /** What a decision is made from besides the request. */
    record Stock(KeySet keys, Fetched fetched) {}
}
