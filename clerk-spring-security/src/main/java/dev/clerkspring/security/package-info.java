/**
 * Clerk's decisions in the words of Spring Security: decoders, the authentication token, its authorities and the two ways to fail.
 * What belongs to one web stack lives in a package of that stack.
 */
@NullMarked
package dev.clerkspring.security;

import org.jspecify.annotations.NullMarked;
