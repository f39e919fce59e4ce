/**
 * What the emulator knows: immutable states, each made from the one before by a change that happens as a whole or not at all.
 * It knows nothing of what is kept in it; that is said by the kinds.
 */
@NullMarked
package dev.clerkspring.emulator.state;

import org.jspecify.annotations.NullMarked;
