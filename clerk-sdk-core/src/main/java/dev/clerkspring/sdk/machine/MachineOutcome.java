package dev.clerkspring.sdk.machine;

import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.authentication.Reason;

/**
 * What has become of a machine token.
 */
public sealed interface MachineOutcome {

    /**
     * The token is good.
     *
     * @param token what it says
     * @param instance the name of the instance that vouches for it
     */
    record Accepted(MachineToken token, String instance) implements MachineOutcome {

        /**
         * Makes the outcome where there is one instance alone.
         *
         * @param token what it says
         */
        public Accepted(MachineToken token) {
            this(token, AuthenticationSettings.PRIMARY);
        }
    }

    /**
     * The token is not accepted.
     *
     * @param reason why; {@linkplain Reason#unavailable() unavailable} if nothing can be said about it now
     */
    record Refused(Reason reason) implements MachineOutcome {}
}
