/**
 * What the emulator begins with: plans, roles, organizations, and the personas who can sign in with one click.
 * A seed is what a developer writes; it becomes rows of the state.
 */
@NullMarked
package dev.clerkspring.emulator.seed;

import org.jspecify.annotations.NullMarked;
