/**
 * Streams of a signed-in user, such as server-sent events, that end when he may not go on.
 */
@NullMarked
package dev.clerkspring.security.stream;

import org.jspecify.annotations.NullMarked;
