/**
 * Clerk in servlet applications: the default filter chain, the customizer for chains of the application's own, method
 * security, and the session as an argument of controller methods.
 */
@NullMarked
package dev.clerkspring.boot.autoconfigure.servlet;

import org.jspecify.annotations.NullMarked;
