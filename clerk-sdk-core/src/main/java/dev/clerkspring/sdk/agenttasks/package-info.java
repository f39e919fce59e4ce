/**
 * Tasks that agents do in the name of users: the operations, blocking and reactive, and their models. An agent opens the
 * address of a task and so gets a session of the user.
 */
@NullMarked
package dev.clerkspring.sdk.agenttasks;

import org.jspecify.annotations.NullMarked;
