/**
 * Clerk in reactive applications: the default filter chain, the customizer for chains of the application's own, method security,
 * and the session as an argument of controller methods.
 */
@NullMarked
package dev.clerkspring.boot.autoconfigure.reactive;

import org.jspecify.annotations.NullMarked;
