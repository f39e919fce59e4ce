/**
 * Clerk's documented limits as a client keeps them: how many calls, of which operations, in how long.
 * Calls that are made anyway are counted; those of bulk work wait for their turn.
 */
@NullMarked
package dev.clerkspring.sdk.ratelimit;

import org.jspecify.annotations.NullMarked;
