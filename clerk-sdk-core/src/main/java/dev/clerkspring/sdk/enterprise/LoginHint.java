package dev.clerkspring.sdk.enterprise;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The hint that tells the provider who is about to sign in.
 *
 * @param mode where it comes from
 * @param source the key in the user's public metadata, for {@code custom_attribute}
 */
@WithBuilder
public record LoginHint(Open<LoginHintMode> mode, @Nullable String source) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static LoginHintBuilder builder() {
        return LoginHintBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
