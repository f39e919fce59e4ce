package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import java.time.Instant;
import java.util.List;

/**
 * The payments of a day on a statement.
 *
 * @param object always {@code commerce_statement_group}
 * @param timestamp the day
 * @param items the attempts to get paid
 */
public record StatementGroup(String object, Instant timestamp, List<BillingPaymentAttempt> items) {

    /**
     * Reads a missing list as an empty one.
     */
    public StatementGroup {
        items = Absent.orEmpty(items);
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
