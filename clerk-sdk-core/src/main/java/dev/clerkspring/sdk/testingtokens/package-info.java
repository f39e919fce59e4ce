/**
 * Testing tokens, which let end-to-end tests past the detection of bots: the operation, blocking and reactive, and its model.
 * The tests send them to Clerk's Frontend API.
 */
@NullMarked
package dev.clerkspring.sdk.testingtokens;

import org.jspecify.annotations.NullMarked;
