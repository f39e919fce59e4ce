/**
 * What this module's own build runs on its classes. Nothing here is in the jar.
 */
@NullMarked
package dev.clerkspring.sdk.build;

import org.jspecify.annotations.NullMarked;
