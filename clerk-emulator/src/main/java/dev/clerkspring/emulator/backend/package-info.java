/**
 * Clerk's Backend API: controllers that implement the client's own interfaces.
 * What they do not cover answers 501 with the operation's name.
 */
@NullMarked
package dev.clerkspring.emulator.backend;

import org.jspecify.annotations.NullMarked;
