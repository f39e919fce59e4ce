package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.Decision.Carrier;
import dev.clerkspring.sdk.authentication.Decision.Outcome;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a request.
 *
 * @param instance the name of the instance that has decided
 * @param outcome the decision
 * @param carrier where there was something to decide about; null if the request carried nothing of Clerk's
 * @param findings what has been found on the way; mostly nothing
 */
public record AuthenticationEvent(
        String instance, Outcome outcome, @Nullable Carrier carrier, Set<Finding> findings) {

    /** Copies the findings. */
    public AuthenticationEvent {
        findings = Set.copyOf(findings);
    }

    /** What is worth counting, whatever the outcome. A party is only looked at where authorized parties are set. */
    public enum Finding {
        /** A genuine token without {@code azp} was refused. */
        AZP_MISSING_REJECTED,
        /** A genuine token without {@code azp} was accepted, because the settings allow it. */
        AZP_MISSING_ALLOWED,
        /** A genuine token of somebody else's front end was refused. */
        AZP_WRONG,
        /** A browser came back from Clerk, with an answer that can be used. */
        HANDSHAKE_COMPLETED,
        /** A browser came back from Clerk, with an answer that cannot be had, is not genuine, or has a session that is refused. */
        HANDSHAKE_FAILED,
        /** Clerk has renewed an expired session. */
        SESSION_RENEWED,
        /** Clerk was asked to renew an expired session, and has not. */
        SESSION_NOT_RENEWED
    }
}
