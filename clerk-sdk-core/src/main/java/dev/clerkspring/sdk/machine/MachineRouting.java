package dev.clerkspring.sdk.machine;

import dev.clerkspring.sdk.authentication.InstanceRouter;
import dev.clerkspring.sdk.authentication.Reason;
import dev.clerkspring.sdk.machine.MachineOutcome.Accepted;
import dev.clerkspring.sdk.machine.MachineOutcome.Refused;
import dev.clerkspring.sdk.token.TokenReason;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The authenticators of several instances, by their positions. Both drivers choose among them here. */
record MachineRouting<A>(InstanceRouter router, List<A> authenticators, MachineTokenListener listener) {

    MachineRouting {
        authenticators = List.copyOf(authenticators);
    }

    A primary() {
        return authenticators.get(0);
    }

    /**
     * Whom to ask, in their order. Of those that an opaque token may come from the ones that cannot ask Clerk know nothing about
     * it, unless there is nobody else.
     */
    List<A> of(String token, Predicate<A> canAsk) {
        var found =
                router.ofMachineToken(token).stream().map(authenticators::get).toList();
        var asking = found.stream().filter(canAsk).toList();
        return asking.isEmpty() ? found.stream().limit(1).toList() : asking;
    }

    /** What there is to say about a JWT of somebody else; no key is fetched for it. */
    MachineOutcome nobodys(TokenType type) {
        var outcome = new Refused(new Reason.Token(TokenReason.TOKEN_INVALID_ISSUER));
        MachineListeners.tell(listener, each -> each.onDecision(InstanceRouter.NONE, type, outcome));
        return outcome;
    }

    /** A yes of one is enough; a no is one only if nobody might have said yes. */
    static MachineOutcome better(@Nullable MachineOutcome before, MachineOutcome next) {
        return before == null || next instanceof Accepted || isUnavailable(next) && !isUnavailable(before)
                ? next
                : before;
    }

    private static boolean isUnavailable(MachineOutcome outcome) {
        return outcome instanceof Refused refused && refused.reason().unavailable();
    }
}
