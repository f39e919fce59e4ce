/**
 * Sessions and clients of the Backend API, with the tokens made of them and the templates of such tokens.
 * How sessions live is in the emulator's own {@code session} package; here is what the holder of the secret key does to them.
 */
@NullMarked
package dev.clerkspring.emulator.backend.sessions;

import org.jspecify.annotations.NullMarked;
