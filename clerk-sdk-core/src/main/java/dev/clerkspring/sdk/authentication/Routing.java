package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.Decision.Carrier;
import dev.clerkspring.sdk.authentication.Decision.Outcome;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.token.TokenReason;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The authenticators of several instances, by their positions. Both drivers choose among them here. */
record Routing<A>(InstanceRouter router, List<A> authenticators, AuthenticationListener listener) {

    Routing {
        authenticators = List.copyOf(authenticators);
    }

    /** Whom to ask, in their order. What cannot be told is for the first, which has an answer to everything. */
    List<A> of(RequestView request) {
        try {
            return router.ofRequest(request).stream().map(authenticators::get).toList();
        } catch (RuntimeException ex) {
            return authenticators.subList(0, 1);
        }
    }

    /**
     * A yes of one is enough; a no is one only if nobody might have said yes. What a browser has to be told in any case is told: by a
     * handshake that came back, an instance has spoken.
     */
    static Outcome better(@Nullable Outcome before, Outcome next) {
        return before == null
                        || next instanceof SignedIn
                        || isUnavailable(next)
                                && !isUnavailable(before)
                                && before.inAnyCase().equals(ResponseInstructions.none())
                ? next
                : before;
    }

    private static boolean isUnavailable(Outcome outcome) {
        return outcome instanceof SignedOut refused && refused.reason().unavailable();
    }

    /** What there is to say about a token of somebody else; no key is fetched for it. */
    Outcome nobodys() {
        var outcome = Failures.signedOut(TokenReason.TOKEN_INVALID_ISSUER);
        Listeners.tell(listener, () -> new AuthenticationEvent(InstanceRouter.NONE, outcome, Carrier.HEADER, Set.of()));
        return outcome;
    }
}
