/**
 * Calls to other services, in the name of the caller or of this machine: a token goes along, to the origins that the application names
 * and to no other.
 */
@NullMarked
package dev.clerkspring.security.client;

import org.jspecify.annotations.NullMarked;
