package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import java.util.List;

/**
 * What a payer was charged in a period.
 *
 * @param object always {@code commerce_statement}
 * @param id its id
 * @param instanceId the instance that it belongs to
 * @param timestamp when it was created
 * @param payer who pays
 * @param status whether it can still change
 * @param totals what it comes to; units, credits and discounts are not told here
 * @param groups the payments, by day
 */
@WithBuilder
public record BillingStatement(
        String object,
        String id,
        String instanceId,
        Instant timestamp,
        Payer payer,
        Open<StatementStatus> status,
        Totals totals,
        List<StatementGroup> groups) {

    /**
     * Reads a missing list as an empty one.
     */
    public BillingStatement {
        groups = Absent.orEmpty(groups);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static BillingStatementBuilder builder() {
        return BillingStatementBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
