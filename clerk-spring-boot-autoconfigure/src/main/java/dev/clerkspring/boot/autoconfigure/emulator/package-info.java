/**
 * The local Clerk as a development dependency: when it wakes, when it refuses, and how browsers reach it.
 * It is one source of {@link dev.clerkspring.boot.autoconfigure.ClerkConnectionDetails}; nothing else knows of it.
 */
@NullMarked
package dev.clerkspring.boot.autoconfigure.emulator;

import org.jspecify.annotations.NullMarked;
