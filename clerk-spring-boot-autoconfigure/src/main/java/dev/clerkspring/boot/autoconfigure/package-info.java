/**
 * Clerk's properties, connection details, API clients and authenticators as beans, and the analyses of wrong
 * configuration. The sub-packages wire Spring Security, the two web stacks and the emulator.
 */
@NullMarked
package dev.clerkspring.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;
