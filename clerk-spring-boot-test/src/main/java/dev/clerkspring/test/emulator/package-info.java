/**
 * The emulator in JUnit: one for a test class, or the application's own, as it was before each test.
 * Drills switch on for a test what goes wrong at Clerk once in a while.
 */
@NullMarked
package dev.clerkspring.test.emulator;

import org.jspecify.annotations.NullMarked;
