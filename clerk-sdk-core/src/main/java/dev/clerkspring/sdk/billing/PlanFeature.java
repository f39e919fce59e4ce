package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What a plan gives.
 *
 * @param object always {@code feature}
 * @param id its id
 * @param name what it is called
 * @param description what it is
 * @param slug its name in session tokens
 * @param avatarUrl where its picture is
 */
@WithBuilder
public record PlanFeature(
        String object,
        String id,
        String name,
        @Nullable String description,
        String slug,
        @Nullable String avatarUrl) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static PlanFeatureBuilder builder() {
        return PlanFeatureBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
