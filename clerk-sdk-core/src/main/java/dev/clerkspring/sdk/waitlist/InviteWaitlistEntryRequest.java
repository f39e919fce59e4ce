package dev.clerkspring.sdk.waitlist;

import org.jspecify.annotations.Nullable;

/**
 * How to invite somebody from the waitlist.
 *
 * @param ignoreExisting whether the address may be invited, or belong to a user, already
 */
public record InviteWaitlistEntryRequest(@Nullable Boolean ignoreExisting) {}
