/**
 * Billing: plans and their prices, who is subscribed to which, and what was paid. The operations, blocking and reactive, and
 * their models. An amount is always a whole number of the currency's smallest unit.
 */
@NullMarked
package dev.clerkspring.sdk.billing;

import org.jspecify.annotations.NullMarked;
