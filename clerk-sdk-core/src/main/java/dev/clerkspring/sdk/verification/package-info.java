/**
 * How an identification was proven, which Clerk describes in eleven shapes and this package in one.
 * E-mail addresses, phone numbers and external accounts all refer to it.
 */
@NullMarked
package dev.clerkspring.sdk.verification;

import org.jspecify.annotations.NullMarked;
