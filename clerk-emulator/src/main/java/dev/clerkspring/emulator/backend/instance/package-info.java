/**
 * The instance itself, for the Backend API: its key, its settings, and what lets automated browsers in.
 */
@NullMarked
package dev.clerkspring.emulator.backend.instance;

import org.jspecify.annotations.NullMarked;
