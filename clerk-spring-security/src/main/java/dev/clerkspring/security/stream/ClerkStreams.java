package dev.clerkspring.security.stream;

import dev.clerkspring.sdk.lease.ClerkLeases;
import dev.clerkspring.sdk.lease.LeaseEnd;
import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.security.ClerkAuthenticationToken;
import org.reactivestreams.Publisher;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Streams that end when their user may not go on, by the policy of {@link ClerkLeases}: what a controller returns as
 * server-sent events or lines of JSON, on WebFlux and on Spring MVC.
 *
 * <pre>{@code
 * @GetMapping(path = "/prices", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
 * Flux<Price> prices() {
 *     return streams.whileSignedIn(prices.all());
 * }
 * }</pre>
 *
 * <p>No element passes after the end. The session is that of the reactive context, or else that of the thread that calls; without one
 * the stream fails with an {@link AuthenticationCredentialsNotFoundException} as soon as it is subscribed to.
 */
public final class ClerkStreams {

    private final ClerkLeases leases;

    /**
     * Creates them.
     *
     * @param leases tell how long a stream may go on
     */
    public ClerkStreams(ClerkLeases leases) {
        this.leases = leases;
    }

    /**
     * Completes a stream when its user may not go on. Whoever reads it cannot tell that from its own end: browsers ask for events
     * again, and are refused then; for results that must not be cut off unseen there is
     * {@link #whileSignedIn(Publisher, Publisher)}.
     *
     * @param stream the stream
     * @return the stream as far as its user may see it
     * @param <T> what it is of
     */
    public <T> Flux<T> whileSignedIn(Publisher<T> stream) {
        return whileSignedIn(stream, Flux.empty());
    }

    /**
     * Ends a stream with something else when its user may not go on.
     *
     * @param stream the stream
     * @param last how it ends then, such as an event that says so, or {@code Mono.error(…)}
     * @return the stream as far as its user may see it, and that end if it is cut off
     * @param <T> what it is of
     */
    public <T> Flux<T> whileSignedIn(Publisher<T> stream, Publisher<? extends T> last) {
        var caller = Mono.justOrEmpty(SecurityContextHolder.getContext().getAuthentication());
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .switchIfEmpty(caller)
                .ofType(ClerkAuthenticationToken.class)
                .switchIfEmpty(Mono.error(
                        () -> new AuthenticationCredentialsNotFoundException("The stream has no Clerk session")))
                .flatMapMany(authentication -> leased(authentication.session(), stream, last));
    }

    private <T> Flux<T> leased(ClerkSession session, Publisher<T> stream, Publisher<? extends T> last) {
        return Flux.defer(() -> {
            var over = Sinks.<LeaseEnd>one();
            var lease = leases.open(session, over::tryEmitValue);
            return Flux.from(stream)
                    .takeUntilOther(over.asMono())
                    .takeWhile(element -> lease.isOpen())
                    .concatWith(Flux.defer(() -> lease.end() != null ? last : Flux.empty()))
                    .doFinally(signal -> lease.close());
        });
    }
}
