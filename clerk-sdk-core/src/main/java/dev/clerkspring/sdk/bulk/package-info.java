/**
 * Work on many things: something is done for each element of a listing, several at a time, with progress that is told and kept.
 * After a failure it goes on where it has stopped; the pace is that of the client that makes the calls.
 */
@NullMarked
package dev.clerkspring.sdk.bulk;

import org.jspecify.annotations.NullMarked;
