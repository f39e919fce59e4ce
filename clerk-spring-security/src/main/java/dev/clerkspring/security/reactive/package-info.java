/**
 * Clerk in WebFlux applications. Nothing here blocks.
 */
@NullMarked
package dev.clerkspring.security.reactive;

import org.jspecify.annotations.NullMarked;
