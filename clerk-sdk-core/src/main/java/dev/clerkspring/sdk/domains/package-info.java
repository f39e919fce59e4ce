/**
 * The domains that the applications of an instance run on.
 * One is the primary one, the others are its satellites.
 */
@NullMarked
package dev.clerkspring.sdk.domains;

import org.jspecify.annotations.NullMarked;
