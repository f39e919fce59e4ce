/**
 * Actor tokens, by which one user acts in the name of another: the operations, blocking and reactive, and their models. What
 * they lead to is a session whose token names the actor.
 */
@NullMarked
package dev.clerkspring.sdk.actortokens;

import org.jspecify.annotations.NullMarked;
