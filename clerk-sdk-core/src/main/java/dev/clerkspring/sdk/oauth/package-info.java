/**
 * Clerk as the one that others sign in with: OAuth applications, the clients of that, and the access tokens that they get.
 * The operations, blocking and reactive, and their models. What users have from other providers is in {@code users}.
 */
@NullMarked
package dev.clerkspring.sdk.oauth;

import org.jspecify.annotations.NullMarked;
