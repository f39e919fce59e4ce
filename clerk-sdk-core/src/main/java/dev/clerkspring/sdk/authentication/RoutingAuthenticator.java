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
        Outcome first = null;
        for (var authenticator : routing.of(request)) {
            var outcome = authenticator.authenticate(request);
            if (outcome instanceof SignedIn) {
                return outcome;
            }
            first = first != null ? first : outcome;
        }
        return first != null ? first : routing.nobodys();
    }
}
