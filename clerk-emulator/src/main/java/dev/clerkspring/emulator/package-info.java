/**
 * A local Clerk to develop and test against: start it, read its keys and URLs, close it.
 * In process through {@code ClerkEmulator}, as a program through {@code ClerkEmulatorMain}.
 */
@NullMarked
package dev.clerkspring.emulator;

import org.jspecify.annotations.NullMarked;
