/**
 * Spring WebFlux on the JDK's own HTTP server, bound to loopback.
 * Knows HTTP and nothing of Clerk.
 */
@NullMarked
package dev.clerkspring.emulator.server;

import org.jspecify.annotations.NullMarked;
