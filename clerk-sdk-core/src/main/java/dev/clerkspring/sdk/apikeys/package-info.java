/**
 * API keys, by which programs of an application's users call the application: the operations, blocking and reactive, and
 * their models. Verifying the API keys of requests is another room's business, {@code machine}.
 */
@NullMarked
package dev.clerkspring.sdk.apikeys;

import org.jspecify.annotations.NullMarked;
