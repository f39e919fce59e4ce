/**
 * What Clerk answers when it refuses: its errors, and the exceptions that carry them.
 * Nothing in a message or a {@code toString} here is personal data or a secret.
 */
@NullMarked
package dev.clerkspring.sdk.error;

import org.jspecify.annotations.NullMarked;
