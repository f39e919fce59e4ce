/**
 * Whether a proxy in front of Clerk's Frontend API works.
 * To be asked before a domain is told to use it.
 */
@NullMarked
package dev.clerkspring.sdk.proxychecks;

import org.jspecify.annotations.NullMarked;
