/**
 * Clerk in WebFlux filter chains. {@link dev.clerkspring.security.reactive.ClerkServerHttpSecurity} is the door; nothing behind it
 * blocks.
 */
@NullMarked
package dev.clerkspring.security.reactive;

import org.jspecify.annotations.NullMarked;
