/**
 * Roles in organizations, what they may do, and the sets of them that organizations choose from, for the Backend API.
 */
@NullMarked
package dev.clerkspring.emulator.backend.roles;

import org.jspecify.annotations.NullMarked;
