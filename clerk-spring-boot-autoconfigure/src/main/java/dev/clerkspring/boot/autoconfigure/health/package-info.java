/**
 * The state of Clerk's keys as a health contributor, which never calls Clerk.
 */
@NullMarked
package dev.clerkspring.boot.autoconfigure.health;

import org.jspecify.annotations.NullMarked;
