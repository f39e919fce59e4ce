/**
 * What authenticates without a user's session, for the Backend API: machines and their tokens, API keys, OAuth access tokens.
 * Some of it may be called by a machine with its own key; who has called is known here.
 */
@NullMarked
package dev.clerkspring.emulator.backend.machines;

import org.jspecify.annotations.NullMarked;
