/**
 * Tells endpoints what has happened, as Clerk does: signed, in Clerk's envelope, again until they answer 2xx.
 * Events are derived from what was committed, so that nothing that changes the state can forget to tell.
 */
@NullMarked
package dev.clerkspring.emulator.webhook;

import org.jspecify.annotations.NullMarked;
