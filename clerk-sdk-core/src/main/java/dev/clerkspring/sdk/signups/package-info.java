/**
 * Sign-ups that are under way: the operations, blocking and reactive, and their models. A sign-up that is complete has become
 * a user.
 */
@NullMarked
package dev.clerkspring.sdk.signups;

import org.jspecify.annotations.NullMarked;
