/**
 * Users of the Backend API with their e-mail addresses and phone numbers.
 * Controllers read requests; what a request does to a user is in functions beside them.
 */
@NullMarked
package dev.clerkspring.emulator.backend.users;

import org.jspecify.annotations.NullMarked;
