/**
 * Connections that outlive the token that opened them: WebSockets, streams of events, long responses. A lease is the right of
 * one of them to go on; whether it still has it is a pure function, and a clock and Clerk are asked for it in the background.
 */
@NullMarked
package dev.clerkspring.sdk.lease;

import org.jspecify.annotations.NullMarked;
