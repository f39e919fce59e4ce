/**
 * What a session may be asked for, by the rules of Clerk's {@code has()}: role, permission, feature, plan, re-verification.
 * Pure: a session and an instant in, a yes or no out.
 */
@NullMarked
package dev.clerkspring.sdk.authorization;

import org.jspecify.annotations.NullMarked;
