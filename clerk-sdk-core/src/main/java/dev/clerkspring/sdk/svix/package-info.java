/**
 * The account at Svix, the service by which Clerk delivers webhooks.
 * What Clerk then sends is verified elsewhere.
 */
@NullMarked
package dev.clerkspring.sdk.svix;

import org.jspecify.annotations.NullMarked;
