/**
 * What happens to organizations whoever asks for it: how they begin and end, who joins and leaves, which roles there are.
 * The Backend API and the Frontend API say who may ask.
 */
@NullMarked
package dev.clerkspring.emulator.organization;

import org.jspecify.annotations.NullMarked;
