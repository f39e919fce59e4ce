package dev.clerkspring.sdk.accountless;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An application without an account at Clerk.
 *
 * @param object {@code accountless_application}
 * @param publishableKey its publishable key
 * @param secretKey its secret key
 * @param claimUrl where somebody with an account makes it theirs: a secret
 * @param apiKeysUrl where its keys can be seen once it is claimed
 */
@WithBuilder
public record AccountlessApplication(
        @Nullable String object,
        String publishableKey,
        String secretKey,
        String claimUrl,
        @Nullable String apiKeysUrl) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static AccountlessApplicationBuilder builder() {
        return AccountlessApplicationBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
