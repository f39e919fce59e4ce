package dev.clerkspring.sdk.machines;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A token to create for the machine that asks.
 *
 * @param tokenFormat what it looks like; opaque if not set
 * @param secondsUntilExpiration how long it can be used, in seconds; if not set, as long as the tokens of this machine
 *     usually can
 * @param claims what to add to it
 * @param minRemainingTtlSeconds gives an opaque token that there is already, with the same claims and scopes, if it can be
 *     used for at least that many seconds more; less than the token's whole life
 */
@WithBuilder
public record CreateM2mTokenRequest(
        @Nullable Open<M2mTokenFormat> tokenFormat,
        @Nullable Optional<Long> secondsUntilExpiration,
        @Nullable Optional<Metadata> claims,
        @Nullable Integer minRemainingTtlSeconds) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateM2mTokenRequestBuilder builder() {
        return CreateM2mTokenRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
