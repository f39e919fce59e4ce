package dev.clerkspring.security.stomp;

import dev.clerkspring.sdk.lease.ClerkLease;
import dev.clerkspring.security.ClerkAuthenticationToken;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A connection of a signed-in user: its lease, and what its newest token allows. */
final class StompConnection {

    private final ClerkLease lease;

    private final AtomicReference<ClerkAuthenticationToken> authentication;

    StompConnection(ClerkLease lease, ClerkAuthenticationToken authentication) {
        this.lease = lease;
        this.authentication = new AtomicReference<>(authentication);
    }

    ClerkLease lease() {
        return lease;
    }

    ClerkAuthenticationToken authentication() {
        return Objects.requireNonNull(authentication.get());
    }

    /** Returns whether the token is one of this connection; an older one is, and changes nothing. */
    boolean renew(ClerkAuthenticationToken newer) {
        if (!lease.renew(newer.session())) {
            return false;
        }
        if (lease.session() == newer.session()) {
            authentication.set(newer);
        }
        return true;
    }
}
