/**
 * What the emulator answers when it refuses: Clerk's error bodies, with Clerk's codes.
 * Everything that goes wrong behind a controller ends here.
 */
@NullMarked
package dev.clerkspring.emulator.error;

import org.jspecify.annotations.NullMarked;
