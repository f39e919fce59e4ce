/**
 * Who may sign up at all: the allow-list and the block-list of identifiers.
 * Both are features of paid plans; without one Clerk answers 402.
 */
@NullMarked
package dev.clerkspring.sdk.restrictions;

import org.jspecify.annotations.NullMarked;
