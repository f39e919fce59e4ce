/**
 * Query parameters as records: written by the client, read by whoever serves the same interface.
 * One codec does both, so that the two cannot drift apart.
 */
@NullMarked
package dev.clerkspring.sdk.query;

import org.jspecify.annotations.NullMarked;
