/**
 * The public keys of an instance as the Backend API lists them.
 * Private parts of keys are never read.
 */
@NullMarked
package dev.clerkspring.sdk.jwks;

import org.jspecify.annotations.NullMarked;
