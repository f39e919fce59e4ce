/**
 * Verification of session tokens as a pure function, the key sets it needs, and the session a token speaks for.
 * Only the key cache and its source do I/O.
 */
@NullMarked
package dev.clerkspring.sdk.token;

import org.jspecify.annotations.NullMarked;
