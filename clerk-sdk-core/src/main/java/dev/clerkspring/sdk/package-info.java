/**
 * Clerk without a framework. {@link dev.clerkspring.sdk.ClerkClient} and its reactive twin are the doors to the Backend API.
 */
@NullMarked
package dev.clerkspring.sdk;

import org.jspecify.annotations.NullMarked;
