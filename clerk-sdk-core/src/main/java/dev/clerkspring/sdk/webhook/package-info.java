/**
 * The webhooks that Clerk delivers: whether one is genuine, and what it tells.
 * Verifying is a pure function of headers, body and time; signing is here for whoever plays Clerk.
 */
@NullMarked
package dev.clerkspring.sdk.webhook;

import org.jspecify.annotations.NullMarked;
