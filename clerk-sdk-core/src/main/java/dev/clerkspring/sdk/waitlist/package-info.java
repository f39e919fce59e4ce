/**
 * The waitlist: who asked to be let in, and the decision about each.
 * Who is invited from it gets an ordinary invitation.
 */
@NullMarked
package dev.clerkspring.sdk.waitlist;

import org.jspecify.annotations.NullMarked;
