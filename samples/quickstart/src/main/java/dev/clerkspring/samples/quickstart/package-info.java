/**
 * A Spring Boot application protected by Clerk: what a user would write, no more.
 * Every endpoint shows one way to ask who is there and what they may do.
 */
@NullMarked
package dev.clerkspring.samples.quickstart;

import org.jspecify.annotations.NullMarked;
