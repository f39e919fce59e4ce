/**
 * What authentication has to say to a registry of meters: decisions as they are made, and the state of keys and caches when
 * somebody looks.
 */
@NullMarked
package dev.clerkspring.boot.autoconfigure.metrics;

import org.jspecify.annotations.NullMarked;
