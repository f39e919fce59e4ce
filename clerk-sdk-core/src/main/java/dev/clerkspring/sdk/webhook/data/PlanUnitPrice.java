package dev.clerkspring.sdk.webhook.data;

import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import java.util.List;

/**
 * What units cost beside the base fee, for example seats, as events tell it.
 *
 * @param name what a unit is, for example {@code seats}
 * @param blockSize how many units are sold together
 * @param tiers what they cost, by how many
 */
public record PlanUnitPrice(String name, long blockSize, List<PlanUnitPriceTier> tiers) {

    /**
     * Reads a missing list as an empty one.
     */
    public PlanUnitPrice {
        tiers = Absent.orEmpty(tiers);
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
