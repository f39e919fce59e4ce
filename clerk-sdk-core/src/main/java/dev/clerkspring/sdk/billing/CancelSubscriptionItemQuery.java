package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * How to cancel a subscribed plan.
 *
 * @param endNow true ends it at once; otherwise it ends with its period
 */
public record CancelSubscriptionItemQuery(@Nullable Boolean endNow) implements QueryParameters {}
