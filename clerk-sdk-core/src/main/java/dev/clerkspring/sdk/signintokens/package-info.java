/**
 * Sign-in tokens, by which a user signs in without any credentials: the operations, blocking and reactive, and their models.
 * Clerk's Frontend API takes them with the strategy {@code ticket}.
 */
@NullMarked
package dev.clerkspring.sdk.signintokens;

import org.jspecify.annotations.NullMarked;
