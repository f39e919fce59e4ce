/**
 * What the emulator remembers while it runs: users, sessions and browsers.
 * Everything is in memory and safe for concurrent use.
 */
@NullMarked
package dev.clerkspring.emulator.store;

import org.jspecify.annotations.NullMarked;
