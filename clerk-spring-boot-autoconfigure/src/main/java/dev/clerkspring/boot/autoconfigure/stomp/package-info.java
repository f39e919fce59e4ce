/**
 * Clerk in applications with STOMP over WebSocket, whether or not Spring Security's own WebSocket security is switched on.
 */
@NullMarked
package dev.clerkspring.boot.autoconfigure.stomp;

import org.jspecify.annotations.NullMarked;
