/**
 * How Clerk's JSON becomes Java and back: the mapper, open enumerations, free-form metadata, timestamps.
 * Everything here is tolerant when it reads, because Clerk adds fields and values without notice.
 */
@NullMarked
package dev.clerkspring.sdk.json;

import org.jspecify.annotations.NullMarked;
