/**
 * Clerk in STOMP over WebSocket: tokens in the headers of frames authenticate a connection, prolong it, and end it.
 */
@NullMarked
package dev.clerkspring.security.stomp;

import org.jspecify.annotations.NullMarked;
