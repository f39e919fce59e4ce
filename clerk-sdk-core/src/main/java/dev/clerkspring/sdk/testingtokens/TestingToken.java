package dev.clerkspring.sdk.testingtokens;

import dev.clerkspring.sdk.json.EpochSeconds;
import dev.clerkspring.sdk.model.Redacted;
import java.time.Instant;

/**
 * A token that lets tests past the detection of bots.
 *
 * @param object always {@code testing_token}
 * @param token the token itself, for the query parameter {@code __clerk_testing_token} of calls to the Frontend API
 * @param expiresAt when it expires
 */
public record TestingToken(
        String object, String token, @EpochSeconds Instant expiresAt) {

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
