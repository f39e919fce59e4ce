package dev.clerkspring.sdk.webhook.data;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan, as events tell it.
 *
 * @param id its id ({@code cplan_…})
 * @param slug its name in session tokens
 * @param name what it is called
 * @param isRecurring whether it is paid again and again
 * @param amount what it costs, in the currency's smallest unit
 * @param currency for example {@code USD}
 * @param unitPrices what units cost beside that
 */
@WithBuilder
public record Plan(
        String id,
        String slug,
        String name,
        boolean isRecurring,
        long amount,
        String currency,
        @Nullable List<PlanUnitPrice> unitPrices) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static PlanBuilder builder() {
        return PlanBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
