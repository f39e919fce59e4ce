package dev.clerkspring.sdk.billing;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a balance.
 *
 * @param object always {@code commerce_credit_ledger}
 * @param id its id
 * @param payerId whose balance
 * @param amount by how much
 * @param sourceType where it comes from, for example {@code grant}
 * @param sourceId the id of that
 * @param note the note
 * @param createdAt when it was made
 */
@WithBuilder
public record CreditLedgerEntry(
        String object,
        String id,
        String payerId,
        MoneyAmount amount,
        String sourceType,
        String sourceId,
        @Nullable String note,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant createdAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreditLedgerEntryBuilder builder() {
        return CreditLedgerEntryBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
