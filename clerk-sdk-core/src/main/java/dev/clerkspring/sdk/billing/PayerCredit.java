package dev.clerkspring.sdk.billing;

/**
 * What is taken from a payer's balance.
 *
 * @param remainingBalance what stays in it
 * @param appliedAmount how much is taken
 */
public record PayerCredit(MoneyAmount remainingBalance, MoneyAmount appliedAmount) {}
