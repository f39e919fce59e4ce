package dev.clerkspring.sdk.signintokens;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token by which a user signs in without any credentials, once.
 *
 * @param object always {@code sign_in_token}
 * @param id its id, which is not the token
 * @param status what became of it
 * @param userId the user
 * @param token the token itself
 * @param url where to open it
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record SignInToken(
        String object,
        String id,
        Open<SignInTokenStatus> status,
        String userId,
        @Nullable String token,
        @Nullable String url,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static SignInTokenBuilder builder() {
        return SignInTokenBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
