/**
 * Machine tokens: API keys, OAuth access tokens and machine-to-machine tokens. What kind a token is and whether it is good are
 * pure functions; only the authenticator asks Clerk, once for many requests.
 */
@NullMarked
package dev.clerkspring.sdk.machine;

import org.jspecify.annotations.NullMarked;
