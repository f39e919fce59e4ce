/**
 * Pages of a listing and the walk over all of them.
 * Clerk has three envelopes for its listings; here they are one type.
 */
@NullMarked
package dev.clerkspring.sdk.paging;

import org.jspecify.annotations.NullMarked;
