/**
 * The one HTTP client: authentication, API version, retries with a budget, errors, observation.
 * Only the client's own doors use it directly; an application reaches it through {@code ClerkClient}.
 */
@NullMarked
package dev.clerkspring.sdk.http;

import org.jspecify.annotations.NullMarked;
