/**
 * What an application's metrics and traces learn of a call to Clerk: the observation {@code clerk.api}.
 * It is one for each call that the application makes, however many requests it takes.
 */
@NullMarked
package dev.clerkspring.sdk.observation;

import org.jspecify.annotations.NullMarked;
