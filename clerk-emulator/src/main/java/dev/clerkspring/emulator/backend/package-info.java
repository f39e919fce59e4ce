/**
 * Clerk's Backend API: controllers that implement the client's own interfaces, a package a feature.
 * Here is who may call it, and how its parts come together.
 */
@NullMarked
package dev.clerkspring.emulator.backend;

import org.jspecify.annotations.NullMarked;
