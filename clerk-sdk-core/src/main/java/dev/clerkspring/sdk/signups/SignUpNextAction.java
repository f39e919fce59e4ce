package dev.clerkspring.sdk.signups;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a verification waits for.
 */
public enum SignUpNextAction {
    /** That it is tried, for example with a code. */
    NEEDS_ATTEMPT,
    /** That it is prepared, for example by sending a code. */
    NEEDS_PREPARE,
    /** Nothing. */
    @JsonProperty("")
    NONE,
    /** A value that this release does not know. */
    UNRECOGNIZED
}
