/**
 * The emulator as a service of Docker Compose. What its service is told in its environment, the application need not be told.
 */
@NullMarked
package dev.clerkspring.boot.autoconfigure.docker.compose;

import org.jspecify.annotations.NullMarked;
