package dev.clerkspring.sdk.token;

import java.time.Instant;

/**
 * What has been found out about a token that was accepted. It counts for the very key set and rules that it was found with.
 *
 * @param keys the keys, of which one has signed the token
 * @param headerRules what the header satisfies
 * @param claimRules what the claims satisfy, but for their times
 * @param lifetime when these rules accept the times
 * @param outcome that it is verified
 */
record Proof(
        KeySet keys,
        HeaderRules headerRules,
        ClaimRules claimRules,
        Lifetime lifetime,
        TokenVerification.Verified outcome) {

    /** Whether these very keys and rules have accepted header and signature. */
    boolean isGenuine(KeySet keys, HeaderRules rules) {
        return this.keys == keys && headerRules == rules;
    }

    /** Whether the claims satisfy these rules now, without looking at them; if not, or if it is not known, only the rules can tell. */
    boolean satisfies(ClaimRules rules, Instant now) {
        return claimRules == rules && lifetime.contains(now.toEpochMilli());
    }
}
