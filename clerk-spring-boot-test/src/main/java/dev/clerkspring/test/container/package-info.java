/**
 * The emulator as a container of Testcontainers.
 * With {@code @ServiceConnection} it is the Clerk of the application under test.
 */
@NullMarked
package dev.clerkspring.test.container;

import org.jspecify.annotations.NullMarked;
