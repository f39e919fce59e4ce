package dev.clerkspring.sdk.lease;

import dev.clerkspring.sdk.token.ClerkSession;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The right of one long-lived connection to go on, given by {@link ClerkLeases#open}. Thread-safe.
 */
public final class ClerkLease implements AutoCloseable {

    private final ClerkLeases leases;

    private final AtomicReference<LeaseGrant> grant;

    /** Null while the lease runs, empty when the connection has ended by itself. */
    private final AtomicReference<@Nullable Optional<LeaseEnd>> end = new AtomicReference<>();

    ClerkLease(ClerkLeases leases, LeaseGrant grant) {
        this.leases = leases;
        this.grant = new AtomicReference<>(grant);
    }

    /**
     * Returns the session as of the newest token.
     *
     * @return always of the same user, session and organization
     */
    public ClerkSession session() {
        return grant().session();
    }

    /**
     * Returns whether the connection may go on now. It takes no I/O, so it may be asked about every message.
     *
     * @return false from the end of the lease on, and after {@link #close()}
     */
    public boolean isOpen() {
        return end.get() == null && leases.judge(this);
    }

    /**
     * Returns why the connection may not go on.
     *
     * @return null while it may, or if it has ended by itself
     */
    public @Nullable LeaseEnd end() {
        var known = end.get();
        return known != null ? known.orElse(null) : null;
    }

    /**
     * Prolongs the lease by another token of the session. One that expires no later than the current one changes nothing.
     *
     * @param newer what a token says that has just been verified
     * @return false if it is of another user, session or organization, and was not taken: the connection is to be ended then
     */
    public boolean renew(ClerkSession newer) {
        var next = new LeaseGrant(newer, leases.now());
        while (true) {
            var current = grant();
            if (!LeaseRule.isSame(current.session(), newer)) {
                return false;
            }
            if (!LeaseRule.isNewer(current.session(), newer) || grant.compareAndSet(current, next)) {
                return true;
            }
        }
    }

    /**
     * Forgets the lease, when the connection has ended by itself. Nobody is told.
     */
    @Override
    public void close() {
        finish(Optional.empty());
    }

    LeaseGrant grant() {
        return Objects.requireNonNull(grant.get());
    }

    /** Returns whether this call was the one that ended the lease. */
    boolean finish(Optional<LeaseEnd> reason) {
        boolean first = end.compareAndSet(null, reason);
        if (first) {
            leases.forget(this);
        }
        return first;
    }

    @Override
    public String toString() {
        return "ClerkLease[userId=" + session().userId() + ", sessionId="
                + session().sessionId() + "]";
    }
}
