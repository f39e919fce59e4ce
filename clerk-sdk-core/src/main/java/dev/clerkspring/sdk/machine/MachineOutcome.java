package dev.clerkspring.sdk.machine;

import dev.clerkspring.sdk.authentication.Reason;

/**
 * What has become of a machine token.
 */
public sealed interface MachineOutcome {

    /**
     * The token is good.
     *
     * @param token what it says
     */
    record Accepted(MachineToken token) implements MachineOutcome {}

    /**
     * The token is not accepted.
     *
     * @param reason why; {@linkplain Reason#unavailable() unavailable} if nothing can be said about it now
     */
    record Refused(Reason reason) implements MachineOutcome {}
}
