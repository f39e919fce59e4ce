/**
 * Passwords: what they have to be like, and how they are kept and verified.
 */
@NullMarked
package dev.clerkspring.emulator.password;

import org.jspecify.annotations.NullMarked;
