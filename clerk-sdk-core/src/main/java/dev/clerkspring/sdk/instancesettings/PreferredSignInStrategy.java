package dev.clerkspring.sdk.instancesettings;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What sign-in forms offer first.
 */
public enum PreferredSignInStrategy {
    /** The password. */
    PASSWORD,
    /** A code. */
    OTP,
    /** Whatever Clerk's default is. */
    @JsonProperty("")
    UNSET,
    /** A value that this release does not know. */
    UNRECOGNIZED
}
