/**
 * The dashboard at the emulator's root, and what it asks of the state beyond the Backend API, whose client it is.
 * Static files, with everything from the state put in by script as text.
 */
@NullMarked
package dev.clerkspring.emulator.page;

import org.jspecify.annotations.NullMarked;
