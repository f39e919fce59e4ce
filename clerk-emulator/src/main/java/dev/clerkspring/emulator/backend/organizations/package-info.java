/**
 * Organizations of the Backend API, their members and invitations.
 * The rules that hold whoever asks are in the emulator's own {@code organization} package.
 */
@NullMarked
package dev.clerkspring.emulator.backend.organizations;

import org.jspecify.annotations.NullMarked;
