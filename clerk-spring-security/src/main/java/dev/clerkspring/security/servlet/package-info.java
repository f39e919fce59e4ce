/**
 * Clerk in servlet filter chains. {@link dev.clerkspring.security.servlet.ClerkHttpConfigurer} is the door; the filters behind it
 * are never beans.
 */
@NullMarked
package dev.clerkspring.security.servlet;

import org.jspecify.annotations.NullMarked;
