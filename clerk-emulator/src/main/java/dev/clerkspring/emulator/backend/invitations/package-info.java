/**
 * Invitations and sign-in tokens of the Backend API: whatever it makes that somebody later shows as a ticket.
 * How tickets live is in the emulator's own {@code ticket} package.
 */
@NullMarked
package dev.clerkspring.emulator.backend.invitations;

import org.jspecify.annotations.NullMarked;
