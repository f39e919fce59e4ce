/**
 * The instance's key and the session tokens signed with it, with version 2 claims.
 * The inverse of what the core's token package reads.
 */
@NullMarked
package dev.clerkspring.emulator.token;

import org.jspecify.annotations.NullMarked;
