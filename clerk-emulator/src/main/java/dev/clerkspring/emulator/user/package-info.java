/**
 * What happens to users whoever asks for it: their identifiers come, are verified and go, and what ends with a user ends.
 */
@NullMarked
package dev.clerkspring.emulator.user;

import org.jspecify.annotations.NullMarked;
