/**
 * How somebody signs in or up, step by step: identifiers, passwords, codes.
 * No message is ever sent; the code is Clerk's own for tests, for every address and number.
 */
@NullMarked
package dev.clerkspring.emulator.signin;

import org.jspecify.annotations.NullMarked;
