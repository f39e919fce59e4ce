package dev.clerkspring.sdk.lease;

import dev.clerkspring.sdk.lease.LeaseVerdict.Ask;
import dev.clerkspring.sdk.lease.LeaseVerdict.Over;
import dev.clerkspring.sdk.token.ClerkSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Schedulers;

/**
 * The long-lived connections of an application: WebSockets, streams of events, long responses. Each has a lease, and is told
 * within a second when that is over.
 *
 * <pre>{@code
 * ClerkLease lease = leases.open(session, reason -> connection.close());
 * …
 * if (lease.isOpen()) { … }      // before whatever is sent or done for it
 * lease.close();                 // when the connection has ended by itself
 * }</pre>
 *
 * <p>Who a connection is of never changes: another token prolongs it only if it is of the same user, session and organization.
 * Thread-safe; an application needs one.
 */
public final class ClerkLeases implements AutoCloseable {

    private static final Log logger = LogFactory.getLog(ClerkLeases.class);

    private static final Duration TICK = Duration.ofSeconds(1);

    private final LeaseRule rule;

    private final @Nullable SessionSightings sightings;

    private final Clock clock;

    private final Map<ClerkLease, Consumer<LeaseEnd>> running = new ConcurrentHashMap<>();

    private final AtomicBoolean started = new AtomicBoolean();

    private final Disposable.Swap ticks = Disposables.swap();

    private ClerkLeases(LeaseRule rule, @Nullable SessionSightings sightings, Clock clock) {
        this.rule = rule;
        this.sightings = sightings;
        this.clock = clock;
    }

    /**
     * Returns an application's leases. Nothing is done before the first one.
     *
     * @param settings how long connections may go on
     * @param lookup asks about sessions; null where the policy does not
     * @param clock the time
     * @return no lease yet; to be closed when the application ends
     * @throws IllegalArgumentException if the policy is {@link LeasePolicy#SESSION} and there is no lookup
     */
    public static ClerkLeases create(LeaseSettings settings, @Nullable SessionLookup lookup, Clock clock) {
        boolean asks = settings.policy() == LeasePolicy.SESSION;
        Assert.isTrue(!asks || lookup != null, "The policy 'session' needs a lookup");
        var sightings = asks && lookup != null ? new SessionSightings(lookup, clock) : null;
        return new ClerkLeases(new LeaseRule(settings), sightings, clock);
    }

    /**
     * Opens the lease of a connection.
     *
     * @param session what the token says that opens the connection, just verified
     * @param whenOver what to do when the connection may not go on any more, such as to close it: called once, on a thread that may
     *     block, unless the lease is closed before
     * @return a lease; closing it when the connection ends keeps it from being watched for ever
     */
    public ClerkLease open(ClerkSession session, Consumer<LeaseEnd> whenOver) {
        var lease = new ClerkLease(this, new LeaseGrant(session, now()));
        running.put(lease, whenOver);
        if (started.compareAndSet(false, true)) {
            ticks.update(Schedulers.parallel()
                    .schedulePeriodically(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS));
        }
        return lease;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Ends connections at once, such as those of a user of whom a webhook says that he has left an organization. It reaches the
     * connections of this process alone.
     *
     * @param which tells by the session which connections
     */
    public void end(Predicate<ClerkSession> which) {
        running.keySet().stream()
                .filter(lease -> which.test(lease.session()))
                .forEach(lease -> end(lease, LeaseEnd.SESSION_ENDED));
    }

    /** Looks after every lease; neither blocks nor throws. */
    void tick() {
        running.keySet().forEach(lease -> {
            try {
                look(lease);
            } catch (RuntimeException ex) {
                logger.error("A connection cannot be judged: " + ex.getClass().getName());
            }
        });
    }

    private void look(ClerkLease lease) {
        var verdict = verdict(lease);
        if (verdict instanceof Over over) {
            end(lease, over.reason());
        } else if (verdict instanceof Ask ask && sightings != null) {
            sightings.ask(ask.sessionId());
        }
    }

    /** Returns whether a lease runs on; ends it if not. */
    boolean judge(ClerkLease lease) {
        if (verdict(lease) instanceof Over over) {
            end(lease, over.reason());
            return false;
        }
        return true;
    }

    private LeaseVerdict verdict(ClerkLease lease) {
        var grant = lease.grant();
        var sessionId = grant.session().sessionId();
        var sighting = sightings != null && sessionId != null ? sightings.of(sessionId) : null;
        return rule.judge(grant, sighting, now());
    }

    private void end(ClerkLease lease, LeaseEnd reason) {
        var whenOver = running.get(lease);
        if (lease.finish(Optional.of(reason)) && whenOver != null) {
            // Closing a connection can take as long as its client likes.
            Schedulers.boundedElastic().schedule(() -> tell(whenOver, reason));
        }
    }

    private static void tell(Consumer<LeaseEnd> whenOver, LeaseEnd reason) {
        try {
            whenOver.accept(reason);
        } catch (RuntimeException ex) {
            logger.warn("A connection that may not go on could not be ended: "
                    + ex.getClass().getName());
        }
    }

    void forget(ClerkLease lease) {
        running.remove(lease);
    }

    /**
     * Stops watching. Leases that are asked are still judged.
     */
    @Override
    public void close() {
        ticks.dispose();
        if (sightings != null) {
            sightings.dispose();
        }
    }

    @Override
    public String toString() {
        return "ClerkLeases[" + running.size() + "]";
    }
}
