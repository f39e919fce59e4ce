package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import dev.clerkspring.sdk.verification.Verification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey of a user.
 *
 * @param id its id ({@code idn_…})
 * @param object always {@code passkey}
 * @param name what the user sees it as
 * @param lastUsedAt when it was last used
 * @param verification how it was proven; null if it never was
 */
@WithBuilder
public record Passkey(
        @Nullable String id,
        String object,
        String name,
        @Nullable Instant lastUsedAt,
        @Nullable Verification verification) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static PasskeyBuilder builder() {
        return PasskeyBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
