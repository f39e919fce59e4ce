package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.Decision.Outcome;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;

/** Asks the instances that a request may be for, one after the other, until one signs it in. */
final class RoutingAuthenticator implements ClerkAuthenticator {

    private final Routing<ClerkAuthenticator> routing;

    RoutingAuthenticator(Routing<ClerkAuthenticator> routing) {
        this.routing = routing;
    }

    @Override
    public Outcome authenticate(RequestView request) {
        Outcome best = null;
        for (var authenticator : routing.of(request)) {
            best = Routing.better(best, authenticator.authenticate(request));
            if (best instanceof SignedIn) {
                return best;
            }
        }
        return best != null ? best : routing.nobodys();
    }
}
