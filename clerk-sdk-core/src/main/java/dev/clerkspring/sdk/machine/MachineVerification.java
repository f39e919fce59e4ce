package dev.clerkspring.sdk.machine;

import dev.clerkspring.sdk.token.TokenReason;

/**
 * The outcome of verifying one machine token: accepted, rejected, or undecided for want of something a driver has to fetch.
 */
public sealed interface MachineVerification {

    /**
     * The token is genuine and valid now.
     *
     * @param token what it says
     */
    record Verified(MachineToken token) implements MachineVerification {}

    /**
     * The token is not acceptable.
     *
     * @param reason {@link TokenReason#TOKEN_INVALID} or {@link TokenReason#TOKEN_VERIFICATION_FAILED}
     */
    record Rejected(TokenReason reason) implements MachineVerification {}

    /**
     * The key set has no key of this id; a newer set may.
     *
     * @param keyId the id that the token names
     */
    record NeedsKeys(String keyId) implements MachineVerification {}

    /**
     * Clerk alone knows the token.
     *
     * @param type its kind
     */
    record NeedsIntrospection(TokenType type) implements MachineVerification {}
}
